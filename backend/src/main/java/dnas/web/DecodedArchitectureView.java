package dnas.web;

import dnas.Known;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.Drawing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An architecture that a controller wrote, with what is known of it under every signal. No controller saw an accuracy: those
 * that stand here are hindsight.
 *
 * @param label how people write it; the hash where there is no such notation
 * @param parameters null where they are not known
 * @param flops null where they are not known
 */
record DecodedArchitectureView(
        String hash,
        String label,
        List<String> operations,
        List<List<Integer>> edges,
        @Nullable Long parameters,
        @Nullable Long flops,
        Map<String, Integer> concepts,
        List<AccuracyView> accuracies,
        List<ArchitectureView.MeasureView> measures) {
    /**
     * What is reported under a signal, and under others that report the same.
     *
     * @param title of what is reported
     * @param signal name of the first signal that reports it
     * @param origin {@code measured} or {@code predicted}
     * @param value null where nothing was measured
     * @param deviation standard deviation of a measurement from a prediction
     */
    record AccuracyView(
            String title,
            String signal,
            String origin,
            @Nullable Double value,
            @Nullable Double deviation) {}

    static <A extends Architecture> DecodedArchitectureView of(Benchmark<A> benchmark, A architecture) {
        Drawing drawing = benchmark.space().drawing(architecture);
        Cost cost = benchmark.space().costOf(architecture);
        return new DecodedArchitectureView(
                architecture.hash(),
                architecture.label(),
                drawing.operations(),
                drawing.edges(),
                Known.orNull(cost.parameters()),
                Known.orNull(cost.flops()),
                ConceptValues.named(benchmark.space(), benchmark.space().conceptsOf(architecture)),
                accuracies(benchmark, architecture),
                benchmark.measuresOf(architecture).stream()
                        .map(ArchitectureView.MeasureView::of)
                        .toList());
    }

    private static <A extends Architecture> List<AccuracyView> accuracies(Benchmark<A> benchmark, A architecture) {
        Map<String, AccuracyView> accuracies = new LinkedHashMap<>();
        for (Signal signal : benchmark.signals()) {
            Signal.Origin origin = signal.reported();
            accuracies.putIfAbsent(
                    signal.accuracy() + origin,
                    new AccuracyView(
                            signal.accuracy(),
                            signal.label(),
                            origin.name().toLowerCase(Locale.ROOT),
                            Known.orNull(benchmark.testAccuracy(architecture, signal)),
                            Known.orNull(benchmark.deviation(architecture, signal))));
        }
        return new ArrayList<>(accuracies.values());
    }
}
