package dnas.run.calibration;

import dnas.analysis.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Predictions of about the same signal, and what was true of them, as signals (fractions). Medians, because they go through a
 * monotone scale unharmed and the mean of accuracies follows the few cells that train badly.
 *
 * @param n how many
 * @param predicted median of the predicted signals
 * @param low median of the lower ends of their 95 % intervals
 * @param high median of the upper ends
 * @param observed median of the true signals
 * @param interval of that median, 95 %, by order statistics (Conover 1999, section 3.2); null below six
 */
public record AccuracyBin(
        int n,
        double predicted,
        double low,
        double high,
        double observed,
        @Nullable Interval interval) {
    private static final double Z = 1.959963984540054;
    private static final int FEWEST = 6;
    private static final int MOST = 10;
    private static final int SMALLEST = 10;

    /**
     * Bins of about equal size by predicted signal, ascending: up to ten, of ten or more. Not by score, since the processes of
     * several rounds have scales of their own.
     */
    static List<AccuracyBin> table(List<Outcome> outcomes) {
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::predicted))
                .toList();
        int n = sorted.size();
        int bins = Math.max(1, Math.min(MOST, n / SMALLEST));
        return IntStream.range(0, bins)
                .mapToObj(bin -> of(sorted.subList((int) ((long) n * bin / bins), (int) ((long) n * (bin + 1) / bins))))
                .toList();
    }

    private static AccuracyBin of(List<Outcome> members) {
        double[] truths = sorted(members, Outcome::truth);
        return new AccuracyBin(
                members.size(),
                median(sorted(members, Outcome::predicted)),
                median(sorted(members, outcome -> outcome.predictedAt(-Z))),
                median(sorted(members, outcome -> outcome.predictedAt(Z))),
                median(truths),
                interval(truths));
    }

    static @Nullable Interval interval(double[] sorted) {
        int n = sorted.length;
        if (n < FEWEST) {
            return null;
        }
        int below = (int) Math.floor((n - Z * Math.sqrt(n)) / 2);
        int low = Math.max(1, below);
        return new Interval(sorted[low - 1], sorted[n - low]);
    }

    static double[] sorted(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).sorted().toArray();
    }

    /** Of ascending values, at least one. */
    static double median(double[] sorted) {
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElseThrow();
    }
}
