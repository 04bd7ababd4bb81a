package dnas.benchmark;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.Limits;
import dnas.space.ListedSpace;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Measured accuracies of a space's architectures. Only the search loop and reports about the whole table hold one;
 * strategies are given the space alone.
 *
 * @param <A> architectures of the space
 */
public interface Benchmark<A extends Architecture> {
    SearchSpace<A> space();

    /** The architectures whose accuracy was measured: the space itself where all of it was. */
    ListedSpace<A> table();

    /** What may be queried under a signal within limits. */
    default Domain<A> domain(Signal signal, Limits limits) {
        return space().within(limits);
    }

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

    /** What a query returns of the architecture at an index of the table, under a signal that is not noisy. */
    default double signalAt(int index, Signal signal) {
        return query(table().get(index), signal, 0).signal();
    }

    /**
     * What is reported of the architecture at an index of the table under a signal, {@link Signal#accuracy}: a test accuracy, a
     * fraction.
     */
    double testAccuracyAt(int index, Signal signal);

    /**
     * What is reported of an architecture under a signal, as {@link #testAccuracyAt} of one in the table; empty where nothing
     * is known of it.
     */
    default OptionalDouble testAccuracy(A architecture, Signal signal) {
        return measuredAccuracy(architecture, signal);
    }

    /**
     * The accuracy that was measured of an architecture, of the kind that a signal reports or predicts; empty where none was.
     */
    default OptionalDouble measuredAccuracy(A architecture, Signal signal) {
        return table().find(architecture.hash())
                .map(index -> OptionalDouble.of(testAccuracyAt(index, signal)))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Standard deviation of a measurement from the accuracy that is predicted of an architecture under a signal, a fraction;
     * empty where accuracies are measured.
     */
    default OptionalDouble deviation(A architecture, Signal signal) {
        return OptionalDouble.empty();
    }

    /** The model behind the signal that is predicted; empty where none is. */
    default Optional<Surrogate> surrogate() {
        return Optional.empty();
    }

    /** What is known of an architecture besides FLOPs and parameters before it is trained. */
    default List<MeasureValue> measuresOf(A architecture) {
        double[] values = space().measuresOf(architecture);
        return IntStream.range(0, values.length)
                .mapToObj(place -> new MeasureValue(space().measures().get(place), values[place], false))
                .toList();
    }

    /**
     * The highest value that a query can return within limits; empty where nothing meets them, where values are predicted, and
     * where they differ between searches.
     */
    default OptionalDouble bestSignal(Signal signal, Limits limits) {
        return signal.origin() != Signal.Origin.MEASURED || signal.noisy()
                ? OptionalDouble.empty()
                : table().within(limits).architectures().stream()
                        .mapToDouble(
                                architecture -> query(architecture, signal, 0).signal())
                        .max();
    }

    /**
     * The best test accuracy within limits, as it is reported under a signal: what no strategy has seen and regret is measured
     * against. Empty where nothing meets the limits, and where accuracies are predicted, so that nobody knows the best.
     */
    default OptionalDouble bestTestAccuracy(Signal signal, Limits limits) {
        return signal.origin() == Signal.Origin.PREDICTED
                ? OptionalDouble.empty()
                : Arrays.stream(table().within(limits).indices())
                        .mapToDouble(index -> testAccuracyAt(index, signal))
                        .max();
    }
}
