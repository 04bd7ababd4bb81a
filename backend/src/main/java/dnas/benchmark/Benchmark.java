package dnas.benchmark;

import dnas.space.Architecture;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;

/**
 * Measured accuracies of a space's architectures. Only the search loop and reports about the whole table hold one;
 * strategies are given the space alone.
 *
 * @param <A> architectures of the space
 */
public interface Benchmark<A extends Architecture> {
    ListedSpace<A> space();

    /** Where the numbers come from. */
    Provenance provenance();

    /**
     * One query. The same architecture, signal and seed always give the same answer.
     *
     * @param runSeed draws the simulated validation run, where one is needed
     */
    Observation query(A architecture, Signal signal, long runSeed);

    /** Mean test accuracy of the architecture at an index of the space, a fraction. */
    double testAccuracyAt(int index);

    /**
     * The best mean test accuracy within a range: what no strategy has seen and regret is measured against.
     *
     * @throws IllegalArgumentException when the range holds no architecture
     */
    double bestTestAccuracy(FlopsRange range);
}
