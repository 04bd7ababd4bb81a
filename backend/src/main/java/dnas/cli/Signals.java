package dnas.cli;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import org.jspecify.annotations.Nullable;

/** Finds the signal that a command line means. */
final class Signals {
    private Signals() {}

    /**
     * The signal with this label, or the usual one of the space where none is named.
     *
     * @throws dnas.InvalidInput when there is none
     */
    static Signal named(Benchmark<?> benchmark, @Nullable String label) {
        return label == null ? benchmark.signals().get(0) : benchmark.signal(label);
    }
}
