package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.Drawing;
import dnas.space.Measure;
import dnas.space.SearchSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One architecture as a graph, with its costs, concepts and accuracy.
 *
 * @param label how people write it; the hash where there is no such notation
 * @param parameters null where they are not known
 * @param flops null where they are not known
 * @param measures what else is known of it before it is trained
 * @param equivalents distinct architectures that compute the same function, as far as they were measured
 */
record ArchitectureView(
        String hash,
        String label,
        int vertices,
        List<String> operations,
        List<List<Integer>> edges,
        @Nullable Long parameters,
        @Nullable Long flops,
        Map<String, Integer> concepts,
        double testAccuracy,
        List<MeasureView> measures,
        List<EquivalentView> equivalents) {
    /** A measure with its value; null where it is not known. */
    record MeasureView(
            String name,
            String title,
            String unit,
            @Nullable Double value) {
        static MeasureView of(Measure measure, double value) {
            return new MeasureView(measure.name(), measure.title(), measure.unit(), Double.isNaN(value) ? null : value);
        }
    }

    /** Another architecture that computes the same function, with an accuracy of its own. */
    record EquivalentView(String hash, String label, double testAccuracy) {
        static <A extends Architecture> Optional<EquivalentView> of(
                Benchmark<A> benchmark, Signal signal, A architecture) {
            String hash = architecture.hash();
            return benchmark
                    .table()
                    .find(hash)
                    .map(index ->
                            new EquivalentView(hash, architecture.label(), benchmark.testAccuracyAt(index, signal)));
        }
    }

    static <A extends Architecture> ArchitectureView of(Benchmark<A> benchmark, Signal signal, int index) {
        A architecture = benchmark.table().get(index);
        Drawing drawing = benchmark.space().drawing(architecture);
        Cost cost = benchmark.table().costAt(index);
        return new ArchitectureView(
                architecture.hash(),
                architecture.label(),
                drawing.operations().size(),
                drawing.operations(),
                drawing.edges(),
                Known.orNull(cost.parameters()),
                Known.orNull(cost.flops()),
                concepts(benchmark.space(), architecture),
                benchmark.testAccuracyAt(index, signal),
                measures(benchmark.space(), architecture),
                benchmark.space().equivalents(architecture).stream()
                        .flatMap(other -> EquivalentView.of(benchmark, signal, other).stream())
                        .toList());
    }

    private static <A extends Architecture> Map<String, Integer> concepts(SearchSpace<A> space, A architecture) {
        int[] values = space.conceptsOf(architecture);
        Map<String, Integer> concepts = new LinkedHashMap<>();
        for (int concept = 0; concept < values.length; concept++) {
            concepts.put(space.concepts().get(concept).name(), values[concept]);
        }
        return concepts;
    }

    private static <A extends Architecture> List<MeasureView> measures(SearchSpace<A> space, A architecture) {
        List<Measure> measures = space.measures();
        double[] values = space.measuresOf(architecture);
        return IntStream.range(0, measures.size())
                .mapToObj(measure -> MeasureView.of(measures.get(measure), values[measure]))
                .toList();
    }
}
