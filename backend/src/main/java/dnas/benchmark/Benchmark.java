package dnas.benchmark;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.space.Architecture;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import java.util.Arrays;
import java.util.List;

/**
 * Measured accuracies of a space's architectures. Only the search loop and reports about the whole table hold one;
 * strategies are given the space alone.
 *
 * @param <A> architectures of the space
 */
public interface Benchmark<A extends Architecture> {
    ListedSpace<A> space();

    /** What a query may return, at least one; the first is the usual one. */
    List<Signal> signals();

    /**
     * The signal with this label.
     *
     * @throws InvalidInput when there is none
     */
    default Signal signal(String label) {
        return Choice.named("signal", space().name() + " signal", label, signals(), Signal::label);
    }

    /** Where the numbers come from. */
    Provenance provenance();

    /**
     * One query. The same architecture, signal and seed always give the same answer.
     *
     * @param runSeed draws the simulated validation run, where one is needed
     */
    Observation query(A architecture, Signal signal, long runSeed);

    /**
     * What is reported of the architecture at an index of the space under a signal, {@link Signal#accuracy}: a test accuracy, a
     * fraction.
     */
    double testAccuracyAt(int index, Signal signal);

    /**
     * The best test accuracy within a range, as it is reported under a signal: what no strategy has seen and regret is measured
     * against.
     *
     * @throws IllegalArgumentException when the range holds no architecture
     */
    default double bestTestAccuracy(Signal signal, FlopsRange range) {
        return Arrays.stream(space().byFlops().indicesIn(range))
                .mapToDouble(index -> testAccuracyAt(index, signal))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("No architecture has FLOPs in " + range + "."));
    }
}
