package dnas.web;

import dnas.Known;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Cost;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An architecture one edit away from another.
 *
 * @param testAccuracy as it is reported under a signal; null where nothing is known of it
 * @param concepts by which one sees what the edit changed
 */
record NeighbourView(
        String hash,
        String label,
        @Nullable Long parameters,
        @Nullable Long flops,
        Map<String, Integer> concepts,
        @Nullable Double testAccuracy) {
    /** Those of an architecture, in the space's order. */
    static <A extends Architecture> List<NeighbourView> of(Benchmark<A> benchmark, A architecture, Signal signal) {
        return benchmark.space().neighbours(architecture).stream()
                .map(neighbour -> view(benchmark, neighbour, signal))
                .toList();
    }

    private static <A extends Architecture> NeighbourView view(Benchmark<A> benchmark, A neighbour, Signal signal) {
        Cost cost = benchmark.space().costOf(neighbour);
        return new NeighbourView(
                neighbour.hash(),
                neighbour.label(),
                Known.orNull(cost.parameters()),
                Known.orNull(cost.flops()),
                ConceptValues.named(benchmark.space(), benchmark.space().conceptsOf(neighbour)),
                Known.orNull(benchmark.testAccuracy(neighbour, signal)));
    }
}
