package dnas.analysis;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A mean with its 95 % confidence interval by Student's t: mean +- t(0.975, n - 1) s / sqrt(n).
 *
 * @param mean of the sample
 * @param low lower end
 * @param high upper end
 * @param n size of the sample, at least 2
 */
public record MeanInterval(double mean, double low, double high, int n) {
    private static final double UPPER_TAIL = 0.975;

    /**
     * The interval of a sample.
     *
     * @param standardDeviation of the sample, with n - 1 in the denominator
     * @return empty below two values, which say nothing about their spread
     */
    public static Optional<MeanInterval> of(double mean, double standardDeviation, int n) {
        if (n < 2) {
            return Optional.empty();
        }
        double half =
                new TDistribution(n - 1.0).inverseCumulativeProbability(UPPER_TAIL) * standardDeviation / Math.sqrt(n);
        return Optional.of(new MeanInterval(mean, mean - half, mean + half, n));
    }
}
