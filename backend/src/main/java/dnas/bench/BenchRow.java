package dnas.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dnas.analysis.MeanInterval;
import dnas.analysis.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One row of a comparison's table: a strategy after so many queries under one limit, over the seeds. Accuracies are those of
 * the incumbent on the test set, in percent.
 *
 * @param limit on FLOPs
 * @param n number of seeds
 * @param ciLow lower end of the 95 % confidence interval of the mean (Student's t); null for a single seed
 * @param ciHigh upper end
 * @param best the best test accuracy that the limit admits, which no search has seen; null where nobody knows it, as are
 *     {@code optimal} and {@code regret}
 * @param optimal share of the seeds that found it
 * @param medianSeconds median time of a whole search
 * @param regret mean of best minus found, in percentage points
 * @param atTarget share of the seeds at the target accuracy or above
 * @param medianQueriesToReach median over all seeds of the queries needed to reach the other accuracy; null where fewer than
 *     half of them, or for an even number just half, did so
 * @param reached share of the seeds that reached it
 * @param foundBestSignal share of the seeds that queried what returns the highest signal; null where nobody knows that
 * @param medianQueriesToBestSignal median over all seeds of the queries needed for it; null where too few found it
 */
public record BenchRow(
        String strategy,
        String signal,
        @JsonUnwrapped FlopsLimit limit,
        int queries,
        int n,
        double mean,
        @Nullable Double ciLow,
        @Nullable Double ciHigh,
        double median,
        @Nullable Double best,
        @Nullable Double optimal,
        double medianSeconds,
        @Nullable Double regret,
        @Nullable Double atTarget,
        @Nullable Double medianQueriesToReach,
        @Nullable Double reached,
        @Nullable Double foundBestSignal,
        @Nullable Double medianQueriesToBestSignal) {
    private static final double PERCENT = 100;

    /**
     * Sums up the searches of one strategy under one limit.
     *
     * @param results one a seed, at least one
     */
    static BenchRow of(List<BenchResult> results, FlopsLimit limit, int queries, Best best, Thresholds thresholds) {
        double[] found =
                results.stream().mapToDouble(result -> result.after(queries)).toArray();
        Summary accuracy = Summary.of(found);
        MeanInterval interval = accuracy.interval();
        Double target = thresholds.targetFraction();
        Double reach = thresholds.reachedFraction();
        double[] needed = needed(results, reach, (result, value) -> result.queriesTo(value, queries));
        double[] toBest = needed(results, best.signal(), (result, value) -> result.queriesToSignal(value, queries));
        Double testAccuracy = best.testAccuracy();
        BenchResult first = results.get(0);
        return new BenchRow(
                first.spec().strategy(),
                first.spec().signal(),
                limit,
                queries,
                accuracy.n(),
                PERCENT * accuracy.mean(),
                interval == null ? null : PERCENT * interval.low(),
                interval == null ? null : PERCENT * interval.high(),
                PERCENT * accuracy.median(),
                testAccuracy == null ? null : PERCENT * testAccuracy,
                testAccuracy == null ? null : share(found, testAccuracy),
                Summary.of(results.stream().mapToDouble(BenchResult::seconds).toArray())
                        .median(),
                testAccuracy == null ? null : PERCENT * (testAccuracy - accuracy.mean()),
                target == null ? null : share(found, target),
                finiteMedian(needed),
                reach == null ? null : 1 - share(needed, Double.POSITIVE_INFINITY),
                best.signal() == null ? null : 1 - share(toBest, Double.POSITIVE_INFINITY),
                finiteMedian(toBest));
    }

    /** Queries that each search needed; infinite where it did not get there. */
    private static double[] needed(
            List<BenchResult> results, @Nullable Double value, BiFunction<BenchResult, Double, OptionalInt> query) {
        return results.stream()
                .mapToDouble(result -> value == null
                        ? Double.POSITIVE_INFINITY
                        : query.apply(result, value).stream()
                                .asDoubleStream()
                                .findFirst()
                                .orElse(Double.POSITIVE_INFINITY))
                .toArray();
    }

    private static @Nullable Double finiteMedian(double[] values) {
        double median = median(values);
        return Double.isFinite(median) ? median : null;
    }

    /** Unlike one that interpolates, this is finite whenever the middle is. */
    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double share(double[] values, double atLeast) {
        long many = Arrays.stream(values).filter(value -> value >= atLeast).count();
        return (double) many / values.length;
    }
}
