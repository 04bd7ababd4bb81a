package dnas.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dnas.analysis.MeanInterval;
import dnas.analysis.Summary;
import dnas.analysis.WilcoxonSignedRank;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
        double[] found = after(results, queries);
        double[] rival = after(rivals, queries);
        double[] differences = IntStream.range(0, found.length)
                .mapToDouble(i -> PERCENT * (found[i] - rival[i]))
                .toArray();
        Summary summary = Summary.of(differences);
        MeanInterval interval = summary.interval();
        double p = WilcoxonSignedRank.of(found, rival).p();
        return new Comparison(
                results.get(0).spec().strategy(),
                rivals.get(0).spec().strategy(),
                results.get(0).spec().signal(),
                limit,
                queries,
                summary.n(),
                summary.mean(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                (int) Arrays.stream(differences).filter(value -> value > 0).count(),
                (int) Arrays.stream(differences).filter(value -> value < 0).count(),
                p,
                p);
    }

    private static double[] after(List<BenchResult> results, int queries) {
        return results.stream().mapToDouble(result -> result.after(queries)).toArray();
    }

    Comparison corrected(double value) {
        return new Comparison(
                strategy, rival, signal, limit, queries, n, difference, ciLow, ciHigh, better, worse, p, value);
    }
}
