package dnas.analysis;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/**
 * A sample in brief.
 *
 * @param n its size
 * @param mean of the sample
 * @param low lower end of the 95 % confidence interval of the mean, {@link MeanInterval}; NaN for a single value
 * @param high upper end
 * @param median of the sample
 */
public record Summary(int n, double mean, double low, double high, double median) {
    /**
     * Sums up a sample.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public static Summary of(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("An empty sample has no summary.");
        }
        DescriptiveStatistics statistics = new DescriptiveStatistics(sample);
        double mean = Arrays.stream(sample).average().orElseThrow();
        MeanInterval interval = MeanInterval.of(mean, statistics.getStandardDeviation(), sample.length)
                .orElse(new MeanInterval(mean, Double.NaN, Double.NaN, 1));
        return new Summary(sample.length, mean, interval.low(), interval.high(), statistics.getPercentile(50));
    }
}
