package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One architecture as a graph, with its costs, concepts and accuracy. */
record ArchitectureView(
        String hash,
        int vertices,
        List<String> operations,
        List<List<Integer>> edges,
        long parameters,
        long flops,
        Map<String, Integer> concepts,
        double testAccuracy) {
    static <A extends Architecture> ArchitectureView of(Benchmark<A> benchmark, Signal signal, int index) {
        A architecture = benchmark.table().get(index);
        Drawing drawing = benchmark.space().drawing(architecture);
        Cost cost = benchmark.table().costAt(index);
        int[] values = benchmark.space().conceptsOf(architecture);
        Map<String, Integer> concepts = new LinkedHashMap<>();
        for (int concept = 0; concept < values.length; concept++) {
            concepts.put(benchmark.space().concepts().get(concept).name(), values[concept]);
        }
        return new ArchitectureView(
                architecture.hash(),
                drawing.operations().size(),
                drawing.operations(),
                drawing.edges(),
                cost.parameters(),
                cost.flops(),
                concepts,
                benchmark.testAccuracyAt(index, signal));
    }
}
