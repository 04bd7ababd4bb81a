package dnas.run.comparison;

import dnas.analysis.ParetoFront;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What a run has queried, in the order of its queries. */
public final class Trajectory {
    private final double[] signals;
    private final double[] accuracies;
    private final double[] incumbents;
    private final long[] flops;
    private final int[] front;

    /**
     * All arrays are [queries], at least one, and are not to be changed.
     *
     * @param signals what the strategy was told, fractions
     * @param accuracies what is reported of the queried architectures, fractions
     * @param incumbents what was reported of the incumbent after each query, fractions
     * @param flops of the queried architectures, in units; 0 where they are not known
     */
    public Trajectory(double[] signals, double[] accuracies, double[] incumbents, long[] flops) {
        this.signals = signals;
        this.accuracies = accuracies;
        this.incumbents = incumbents;
        this.flops = flops;
        front = flops[0] > 0
                ? ParetoFront.of(Arrays.stream(flops).asDoubleStream().toArray(), signals)
                : new int[0];
    }

    public int queries() {
        return signals.length;
    }

    /** What was reported of the incumbent after a query; after the last one, when the search ended before it. */
    double incumbentAfter(int query) {
        return incumbents[Math.min(query, queries()) - 1];
    }

    /**
     * Queries (from 0), by ascending FLOPs, of the architectures that no other of at most their FLOPs beats by the signal; empty
     * where FLOPs are not known.
     */
    IntStream front() {
        return IntStream.of(front);
    }

    /** What the strategy was told at a query, from 0. */
    public double signal(int index) {
        return signals[index];
    }

    /** What is reported of the architecture of a query, from 0. */
    public double accuracy(int index) {
        return accuracies[index];
    }

    /** Of the architecture of a query, from 0. */
    public long flops(int index) {
        return flops[index];
    }
}
