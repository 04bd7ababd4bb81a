package dnas.analysis.effects;

import dnas.analysis.Interval;

/**
 * A coefficient of a linear model.
 *
 * @param perUnit change of the response by one unit of the concept (of both, for a pair) while the others stay as they are
 * @param standardError of {@code perUnit}, right whether or not the noise is equal everywhere (HC3)
 * @param interval of {@code perUnit}, 95 %
 * @param deviation standard deviation of the concept among the cells; for a pair the product of the two
 * @param perDeviation change of the response by that much
 * @param p of the hypothesis that there is no effect
 * @param adjustedP the same by Holm over all concepts, or all pairs, that are estimated
 * @param inflation factor by which its variance is greater than if the concept were uncorrelated with the others
 */
public record Effect(
        double perUnit,
        double standardError,
        Interval interval,
        double deviation,
        double perDeviation,
        double p,
        double adjustedP,
        double inflation) {

    Effect withAdjustedP(double other) {
        return new Effect(perUnit, standardError, interval, deviation, perDeviation, p, other, inflation);
    }
}
