package dnas.analysis;

import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.jspecify.annotations.Nullable;

/**
 * A sample in brief.
 *
 * @param n its size
 * @param interval of the mean; null for a single value
 */
public record Summary(int n, double mean, @Nullable MeanInterval interval, double median, double min, double max) {
    private static final double MEDIAN = 50;

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
        double mean = statistics.getMean();
        return new Summary(
                sample.length,
                mean,
                MeanInterval.of(mean, statistics.getStandardDeviation(), sample.length)
                        .orElse(null),
                statistics.getPercentile(MEDIAN),
                statistics.getMin(),
                statistics.getMax());
    }
}
