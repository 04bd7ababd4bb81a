package dnas.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dnas.analysis.MeanInterval;
import dnas.analysis.Summary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a comparison's table: a strategy after so many queries under one limit, over the seeds. Accuracies are those of
 * the incumbent on the test set, in percent.
 *
 * @param limit on FLOPs
 * @param n number of seeds
 * @param ciLow lower end of the 95 % confidence interval of the mean (Student's t); null for a single seed
 * @param ciHigh upper end
 * @param best the best test accuracy that the limit admits, which no search has seen
 * @param optimal share of the seeds that found it
 * @param medianSeconds median time of a whole search
 * @param regret mean of best minus found, in percentage points
 * @param atTarget share of the seeds at the target accuracy or above
 * @param medianQueriesToReach median over all seeds of the queries needed to reach the other accuracy; null where fewer than
 *     half of them, or for an even number just half, did so
 * @param reached share of the seeds that reached it
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
        double best,
        double optimal,
        double medianSeconds,
        double regret,
        double atTarget,
        @Nullable Double medianQueriesToReach,
        double reached) {
    private static final double PERCENT = 100;

    /**
     * Sums up the searches of one strategy under one limit.
     *
     * @param results one a seed, at least one
     * @param best a fraction
     */
    static BenchRow of(List<BenchResult> results, FlopsLimit limit, int queries, double best, Thresholds thresholds) {
        double[] found =
                results.stream().mapToDouble(result -> result.after(queries)).toArray();
        Summary accuracy = Summary.of(found);
        MeanInterval interval = accuracy.interval();
        double[] needed = results.stream()
                .mapToDouble(result -> queriesTo(result, thresholds.reachedFraction(), queries))
                .toArray();
        double median = median(needed);
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
                PERCENT * best,
                share(found, best),
                Summary.of(results.stream().mapToDouble(BenchResult::seconds).toArray())
                        .median(),
                PERCENT * (best - accuracy.mean()),
                share(found, thresholds.targetFraction()),
                Double.isFinite(median) ? median : null,
                1 - share(needed, Double.POSITIVE_INFINITY));
    }

    /** Infinite when it was not reached. */
    private static double queriesTo(BenchResult result, double accuracy, int budget) {
        return result.queriesTo(accuracy, budget).stream()
                .asDoubleStream()
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
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
