package dnas.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    /** Quantiles by the size of the sample: curves need the same one at every query. */
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

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
        double half = QUANTILES.computeIfAbsent(n, MeanInterval::quantile) * standardDeviation / Math.sqrt(n);
        return Optional.of(new MeanInterval(mean, mean - half, mean + half, n));
    }

    private static double quantile(int n) {
        return new TDistribution(n - 1.0).inverseCumulativeProbability(UPPER_TAIL);
    }
}
