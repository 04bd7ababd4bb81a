package dnas.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dnas.analysis.MeanInterval;
import dnas.analysis.PairedDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One strategy against a rival over the same seeds. Differences are its test accuracy minus the rival's, in percentage points.
 *
 * @param limit on FLOPs
 * @param n number of seeds
 * @param difference mean
 * @param ciLow lower end of the 95 % confidence interval of the mean difference (Student's t); null for a single seed
 * @param ciHigh upper end
 * @param better seeds with which the strategy found more than the rival
 * @param worse seeds with which it found less; with the rest it found as much
 * @param p of Wilcoxon's signed-rank test, two-sided
 * @param holm the same after Holm's correction over the rivals at this signal, limit and budget
 */
public record Comparison(
        String strategy,
        String rival,
        String signal,
        @JsonUnwrapped FlopsLimit limit,
        int queries,
        int n,
        double difference,
        @Nullable Double ciLow,
        @Nullable Double ciHigh,
        int better,
        int worse,
        double p,
        double holm) {
    private static final double PERCENT = 100;

    /**
     * Compares the searches of two strategies, uncorrected.
     *
     * @param results one a seed
     * @param rivals of the same seeds in the same order
     */
    static Comparison of(List<BenchResult> results, List<BenchResult> rivals, FlopsLimit limit, int queries) {
        PairedDifference difference = PairedDifference.of(after(results, queries), after(rivals, queries));
        MeanInterval interval = difference.interval();
        return new Comparison(
                results.get(0).spec().strategy(),
                rivals.get(0).spec().strategy(),
                results.get(0).spec().signal(),
                limit,
                queries,
                difference.n(),
                difference.mean(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                difference.better(),
                difference.worse(),
                difference.p(),
                difference.p());
    }

    /** In percent. */
    private static double[] after(List<BenchResult> results, int queries) {
        return results.stream()
                .mapToDouble(result -> PERCENT * result.after(queries))
                .toArray();
    }

    Comparison corrected(double value) {
        return new Comparison(
                strategy, rival, signal, limit, queries, n, difference, ciLow, ciHigh, better, worse, p, value);
    }
}
