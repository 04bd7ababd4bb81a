package dnas.run.comparison;

import java.util.stream.IntStream;

/**
 * What a run has queried, in the order of its queries; all arrays are [queries].
 *
 * @param signals what the strategy was told, fractions
 * @param accuracies what is reported of the queried architectures, fractions
 * @param incumbents what was reported of the incumbent after each query, fractions
 * @param flops of the queried architectures, in units; 0 where they are not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Trajectory(double[] signals, double[] accuracies, double[] incumbents, long[] flops) {
    public int queries() {
        return signals.length;
    }

    /** What was reported of the incumbent after a query; after the last one, when the search ended before it. */
    double incumbentAfter(int query) {
        return incumbents[Math.min(query, queries()) - 1];
    }

    /** Natural logarithms of the FLOPs. */
    double[] logFlops() {
        return IntStream.range(0, queries())
                .mapToDouble(i -> Math.log(flops[i]))
                .toArray();
    }

    boolean flopsKnown() {
        return queries() > 0 && flops[0] > 0;
    }
}
