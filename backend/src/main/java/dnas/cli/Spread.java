package dnas.cli;

import dnas.analysis.MeanInterval;
import java.util.List;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.jspecify.annotations.Nullable;

/**
 * A figure over seeds.
 *
 * @param n number of seeds
 * @param standardDeviation with n - 1 in the denominator; null for one seed, as are the ends of the 95 % interval of the mean
 */
record Spread(
        int n,
        double mean,
        @Nullable Double standardDeviation,
        @Nullable Double ciLow,
        @Nullable Double ciHigh) {
    static Spread of(List<Double> values) {
        DescriptiveStatistics statistics = new DescriptiveStatistics(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        double deviation = statistics.getStandardDeviation();
        return MeanInterval.of(statistics.getMean(), deviation, values.size())
                .map(interval -> new Spread(interval.n(), interval.mean(), deviation, interval.low(), interval.high()))
                .orElseGet(() -> new Spread(values.size(), statistics.getMean(), null, null, null));
    }
}
