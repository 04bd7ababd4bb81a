package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.run.Catalogue;
import java.util.Locale;
import java.util.Optional;

/**
 * A signal.
 *
 * @param name as it is asked for
 * @param origin {@code measured}, {@code simulated} or {@code predicted}; {@code unknown} of one that is gone
 * @param accuracy what is reported of an incumbent under it
 * @param caution what a reader must know of every number under it; empty for nothing
 */
record SignalView(String name, String title, String description, String origin, String accuracy, String caution) {
    static SignalView of(Signal signal) {
        return new SignalView(
                signal.label(),
                signal.title(),
                signal.description(),
                signal.origin().name().toLowerCase(Locale.ROOT),
                signal.accuracy(),
                signal.caution());
    }

    /** The signal of a stored search; of one whose space or signal is gone, no more than its name is known. */
    static SignalView of(Catalogue catalogue, String space, String name) {
        return catalogue
                .find(space)
                .flatMap(benchmark -> signal(benchmark, name))
                .map(SignalView::of)
                .orElseGet(() -> gone(space, name));
    }

    private static SignalView gone(String space, String name) {
        return new SignalView(
                name,
                name,
                "This installation does not have the signal " + name + " of " + space
                        + " any more, so what was reported under it is not known.",
                "unknown",
                "Reported accuracy",
                "");
    }

    private static Optional<Signal> signal(Benchmark<?> benchmark, String name) {
        return benchmark.signals().stream()
                .filter(signal -> signal.label().equals(name))
                .findFirst();
    }
}
