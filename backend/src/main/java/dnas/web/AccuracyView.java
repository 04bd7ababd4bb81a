package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one signal says of an architecture.
 *
 * @param told what a query returns; null where nothing is known, and where it differs between searches
 * @param testAccuracy what is reported; null where nothing is known
 */
record AccuracyView(
        SignalView signal, @Nullable Double told, @Nullable Double testAccuracy) {
    /** Of every signal. */
    static <A extends Architecture> List<AccuracyView> of(Benchmark<A> benchmark, A architecture) {
        return benchmark.signals().stream()
                .map(signal -> of(benchmark, architecture, signal))
                .toList();
    }

    private static <A extends Architecture> AccuracyView of(Benchmark<A> benchmark, A architecture, Signal signal) {
        OptionalDouble reported = benchmark.testAccuracy(architecture, signal);
        if (reported.isEmpty()) {
            return new AccuracyView(SignalView.of(signal), null, null);
        }
        boolean same = signal.origin() != Signal.Origin.SIMULATED && !signal.noisy();
        return new AccuracyView(
                SignalView.of(signal),
                same ? benchmark.query(architecture, signal, 0).signal() : null,
                reported.getAsDouble());
    }
}
