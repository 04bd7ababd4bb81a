package dnas.analysis;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * The mean of figures that have bounds, with a 95 % confidence interval within these: with p the mean's place between the
 * bounds, logit p +- t(0.975, n - 1) s / ( sqrt(n) p (1 - p) ), s being the standard deviation of the places and 1 / (p (1 - p))
 * the slope of the logit (the delta method), and back. A single figure at a bound thus needs no correction, and the mean stays
 * what it is.
 *
 * <p>Between -1 and 1 this is Fisher's z, for atanh r = logit( (1 + r) / 2 ) / 2. Sources: Fisher 1921, "On the probable error of a
 * coefficient of correlation deduced from a small sample"; Korn and Graubard 1998, "Confidence intervals for proportions with
 * small expected number of positive counts estimated from survey data", for the logit of means of shares.
 */
public final class BoundedMean {
    private static final double UPPER_TAIL = 0.975;

    private BoundedMean() {}

    /**
     * The interval of a sample.
     *
     * @param low lower bound of every value
     * @param high upper bound of every value
     * @return empty below two values, which say nothing about their spread, and where all lie at one bound, whose logit is infinite
     */
    public static Optional<MeanInterval> of(double[] sample, double low, double high) {
        DescriptiveStatistics statistics = new DescriptiveStatistics(sample);
        int n = sample.length;
        double place = (statistics.getMean() - low) / (high - low);
        if (n < 2 || place <= 0 || place >= 1) {
            return Optional.empty();
        }
        double error = statistics.getStandardDeviation() / (high - low) / Math.sqrt(n);
        double half =
                new TDistribution(n - 1.0).inverseCumulativeProbability(UPPER_TAIL) * error / (place * (1 - place));
        double logit = Math.log(place / (1 - place));
        return Optional.of(new MeanInterval(
                statistics.getMean(),
                low + (high - low) * logistic(logit - half),
                low + (high - low) * logistic(logit + half),
                n));
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
