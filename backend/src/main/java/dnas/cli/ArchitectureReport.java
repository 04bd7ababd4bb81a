package dnas.cli;

import dnas.Known;
import dnas.bench.TextTable;
import dnas.benchmark.Benchmark;
import dnas.benchmark.MeasureValue;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.Drawing;
import dnas.space.Limits;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one architecture.
 *
 * @param label how people write it; the hash where there is no such notation
 * @param operations one label a vertex; input first and output last
 * @param edges pairs of vertices, from and to
 * @param flops null where they are not known, as are parameters
 * @param accuracies one a signal
 */
record ArchitectureReport(
        String space,
        String label,
        String hash,
        List<String> operations,
        List<List<Integer>> edges,
        @Nullable Long flops,
        @Nullable Long parameters,
        Map<String, Integer> concepts,
        List<KnownMeasure> measures,
        List<Accuracy> accuracies) {
    /** A measure; null where it is not known. */
    record KnownMeasure(String name, String title, @Nullable Double value, String unit, boolean predicted) {
        private static KnownMeasure of(MeasureValue known) {
            return new KnownMeasure(
                    known.measure().name(),
                    known.measure().title(),
                    Known.orNull(known.value()),
                    known.measure().unit(),
                    known.predicted());
        }
    }

    /**
     * What is told and reported under one signal, fractions.
     *
     * @param value what a query returns; null where the architecture cannot be queried, and where it differs between seeds
     * @param reported null where nothing is known of it
     * @param accuracy what is reported
     * @param origin {@code measured} or {@code predicted}: what is reported under a simulated signal was measured
     * @param deviation standard deviation of a measurement from what is predicted; null where it was measured
     * @param caution what a reader must know of these numbers; empty for nothing
     */
    record Accuracy(
            String signal,
            @Nullable Double value,
            @Nullable Double reported,
            String accuracy,
            String origin,
            @Nullable Double deviation,
            String caution) {
        private static <A extends Architecture> Accuracy of(Benchmark<A> benchmark, Signal signal, A architecture) {
            boolean told =
                    !signal.noisy() && benchmark.domain(signal, Limits.NONE).contains(architecture);
            return new Accuracy(
                    signal.label(),
                    told ? benchmark.query(architecture, signal, 0).signal() : null,
                    Known.orNull(benchmark.testAccuracy(architecture, signal)),
                    signal.accuracy(),
                    signal.reported().name().toLowerCase(Locale.ROOT),
                    Known.orNull(benchmark.deviation(architecture, signal)),
                    signal.caution());
        }
    }

    static <A extends Architecture> ArchitectureReport of(Benchmark<A> benchmark, A architecture) {
        SearchSpace<A> space = benchmark.space();
        Drawing drawing = space.drawing(architecture);
        Cost cost = space.costOf(architecture);
        int[] values = space.conceptsOf(architecture);
        Map<String, Integer> concepts = new LinkedHashMap<>();
        for (int place = 0; place < values.length; place++) {
            concepts.put(space.concepts().get(place).name(), values[place]);
        }
        return new ArchitectureReport(
                space.name(),
                architecture.label(),
                architecture.hash(),
                drawing.operations(),
                drawing.edges(),
                Known.orNull(cost.flops()),
                Known.orNull(cost.parameters()),
                concepts,
                measures(benchmark, architecture),
                benchmark.signals().stream()
                        .map(signal -> Accuracy.of(benchmark, signal, architecture))
                        .toList());
    }

    static <A extends Architecture> List<KnownMeasure> measures(Benchmark<A> benchmark, A architecture) {
        return benchmark.measuresOf(architecture).stream().map(KnownMeasure::of).toList();
    }

    /** For people: facts, the graph vertex by vertex, concepts, measures and accuracies. */
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(columns(facts()));
        parts.add("Graph (vertex, operation, vertices that it feeds)\n" + columns(graph()));
        parts.add("Concepts\n"
                + columns(concepts.entrySet().stream()
                        .map(entry -> List.of("  " + entry.getKey(), String.valueOf(entry.getValue())))
                        .toList()));
        if (!measures.isEmpty()) {
            parts.add("Measures\n"
                    + columns(measures.stream().map(ArchitectureReport::row).toList()));
        }
        parts.add("Accuracies, %\n" + columns(accuracyRows()));
        accuracies.stream()
                .map(Accuracy::caution)
                .filter(caution -> !caution.isEmpty())
                .distinct()
                .forEach(parts::add);
        return String.join("\n\n", parts);
    }

    private List<List<String>> facts() {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("space", space));
        if (!label.equals(hash)) {
            facts.add(List.of("label", label));
        }
        facts.add(List.of("hash", hash));
        Long counted = flops;
        facts.add(List.of("MFLOPs", counted == null ? "not known" : String.format(Locale.ROOT, "%.3f", counted / 1e6)));
        facts.add(List.of(
                "parameters", parameters == null ? "not known" : String.format(Locale.ROOT, "%,d", parameters)));
        return facts;
    }

    private List<List<String>> graph() {
        return IntStream.range(0, operations.size())
                .mapToObj(vertex -> List.of(
                        "  " + vertex,
                        operations.get(vertex),
                        edges.stream()
                                .filter(edge -> edge.get(0) == vertex)
                                .map(edge -> String.valueOf(edge.get(1)))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static List<String> row(KnownMeasure measure) {
        String value = measure.value() == null
                ? "not known"
                : String.format(Locale.ROOT, "%.4g %s", measure.value(), measure.unit());
        return List.of("  " + measure.name(), value + (measure.predicted() ? " (predicted)" : ""));
    }

    private List<List<String>> accuracyRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("  signal", "a query returns", "reported", "which is"));
        for (Accuracy each : accuracies) {
            rows.add(List.of(
                    "  " + each.signal(),
                    percent(each.value()),
                    percent(each.reported()) + deviation(each),
                    which(each)));
        }
        return rows;
    }

    private static String which(Accuracy each) {
        boolean said = each.accuracy().toLowerCase(Locale.ROOT).contains(each.origin());
        return each.accuracy() + (said ? "" : " (" + each.origin() + ")");
    }

    private static String percent(@Nullable Double fraction) {
        return fraction == null ? "-" : String.format(Locale.ROOT, "%.3f", 100 * fraction);
    }

    private static String deviation(Accuracy each) {
        Double deviation = each.deviation();
        return deviation == null ? "" : String.format(Locale.ROOT, " +- %.2f", 100 * deviation);
    }

    private static String columns(List<List<String>> rows) {
        return TextTable.aligned(rows);
    }
}
