package dnas.cli;

import dnas.analysis.BoundedMean;
import dnas.analysis.MeanInterval;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.jspecify.annotations.Nullable;

/**
 * A figure over seeds.
 *
 * @param n number of seeds
 * @param standardDeviation with n - 1 in the denominator; null for one seed, as are the ends of the 95 % interval of the mean
 * @param ciLow lower end: by Student's t, or by {@link BoundedMean} where the figure has bounds
 */
record Spread(
        int n,
        double mean,
        @Nullable Double standardDeviation,
        @Nullable Double ciLow,
        @Nullable Double ciHigh) {
    static Spread of(List<Double> values) {
        DescriptiveStatistics statistics = statistics(values);
        return of(statistics, MeanInterval.of(statistics.getMean(), statistics.getStandardDeviation(), values.size()));
    }

    /** Of a figure that lies between two numbers, as its interval then does too; it has none where all seeds are at one of them. */
    static Spread between(double low, double high, List<Double> values) {
        DescriptiveStatistics statistics = statistics(values);
        return of(statistics, BoundedMean.of(statistics.getValues(), low, high));
    }

    private static DescriptiveStatistics statistics(List<Double> values) {
        return new DescriptiveStatistics(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Spread of(DescriptiveStatistics statistics, Optional<MeanInterval> interval) {
        int n = (int) statistics.getN();
        return new Spread(
                n,
                statistics.getMean(),
                n < 2 ? null : statistics.getStandardDeviation(),
                interval.map(MeanInterval::low).orElse(null),
                interval.map(MeanInterval::high).orElse(null));
    }
}
