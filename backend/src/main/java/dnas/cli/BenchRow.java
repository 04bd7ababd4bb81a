package dnas.cli;

import dnas.analysis.MeanInterval;
import dnas.analysis.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a benchmark's table: a strategy after so many queries under one limit, over the seeds.
 *
 * @param maxMflops most MFLOPs of an architecture; null for no limit
 * @param n number of seeds
 * @param mean test accuracy of the incumbent in percent, like {@code ciLow}, {@code ciHigh} and {@code median}
 * @param ciLow lower end of the 95 % confidence interval of the mean; null for a single seed
 * @param ciHigh upper end
 * @param best the best test accuracy that the limit admits, in percent, which no search has seen
 * @param optimal share of the seeds that found it
 * @param medianSeconds median time of a whole search
 */
record BenchRow(
        String strategy,
        String signal,
        @Nullable Double maxMflops,
        int queries,
        int n,
        double mean,
        @Nullable Double ciLow,
        @Nullable Double ciHigh,
        double median,
        double best,
        double optimal,
        double medianSeconds) {
    /** Sums up the searches of one strategy under one limit. */
    static BenchRow of(List<BenchResult> results, @Nullable Double maxMflops, int queries, double best) {
        double[] found =
                results.stream().mapToDouble(result -> result.after(queries)).toArray();
        Summary accuracy = Summary.of(found);
        MeanInterval interval = accuracy.interval();
        long optimal =
                results.stream().filter(result -> result.after(queries) >= best).count();
        double[] seconds = results.stream().mapToDouble(BenchResult::seconds).toArray();
        BenchResult first = results.get(0);
        return new BenchRow(
                first.spec().strategy(),
                first.spec().signal().label(),
                maxMflops,
                queries,
                accuracy.n(),
                100 * accuracy.mean(),
                interval == null ? null : 100 * interval.low(),
                interval == null ? null : 100 * interval.high(),
                100 * accuracy.median(),
                100 * best,
                (double) optimal / results.size(),
                Summary.of(seconds).median());
    }
}
