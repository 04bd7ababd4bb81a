package dnas.web;

import dnas.Known;
import dnas.benchmark.Benchmark;
import dnas.benchmark.MeasureValue;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.Drawing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One architecture as a graph, with its costs, concepts and accuracy.
 *
 * @param index among those that were measured; null where it was not
 * @param label how people write it; the hash where there is no such notation
 * @param parameters null where they are not known
 * @param flops null where they are not known
 * @param testAccuracy as it is reported under the signal; null where nothing is known of it
 * @param origin where that accuracy comes from, one of {@link Signal.Origin} in small letters, which is never simulated
 * @param deviation standard deviation of a measurement from a predicted accuracy; null where it was measured
 * @param measuredAccuracy what was measured, under a signal that predicts too; null where nothing was
 * @param measures what else is known of it before it is trained
 * @param equivalents the first of the distinct architectures that compute the same function, as far as they were measured
 * @param equivalentCount how many there are
 */
record ArchitectureView(
        @Nullable Integer index,
        String hash,
        String label,
        int vertices,
        List<String> operations,
        List<List<Integer>> edges,
        @Nullable Long parameters,
        @Nullable Long flops,
        Map<String, Integer> concepts,
        @Nullable Double testAccuracy,
        String origin,
        @Nullable Double deviation,
        @Nullable Double measuredAccuracy,
        List<MeasureView> measures,
        List<EquivalentView> equivalents,
        int equivalentCount) {
    /** Equivalents sent at most: some functions have thousands. */
    private static final int MOST_EQUIVALENTS = 20;

    /** A measure with its value; null where it is not known. */
    record MeasureView(
            String name,
            String title,
            String unit,
            @Nullable Double value,
            boolean predicted) {
        static MeasureView of(MeasureValue known) {
            return new MeasureView(
                    known.measure().name(),
                    known.measure().title(),
                    known.measure().unit(),
                    Known.orNull(known.value()),
                    known.predicted());
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

    /** The architecture with this hash or notation; empty when the space has none. */
    static <A extends Architecture> Optional<ArchitectureView> find(
            Benchmark<A> benchmark, Signal signal, String hash) {
        return benchmark.space().named(hash).map(architecture -> of(benchmark, signal, architecture));
    }

    private static <A extends Architecture> ArchitectureView of(Benchmark<A> benchmark, Signal signal, A architecture) {
        Drawing drawing = benchmark.space().drawing(architecture);
        Cost cost = benchmark.space().costOf(architecture);
        List<A> equivalents = benchmark.space().equivalents(architecture).stream()
                .filter(other -> benchmark.table().find(other.hash()).isPresent())
                .toList();
        return new ArchitectureView(
                benchmark.table().find(architecture.hash()).orElse(null),
                architecture.hash(),
                architecture.label(),
                drawing.operations().size(),
                drawing.operations(),
                drawing.edges(),
                Known.orNull(cost.parameters()),
                Known.orNull(cost.flops()),
                ConceptValues.named(benchmark.space(), benchmark.space().conceptsOf(architecture)),
                Known.orNull(benchmark.testAccuracy(architecture, signal)),
                signal.reported().name().toLowerCase(Locale.ROOT),
                Known.orNull(benchmark.deviation(architecture, signal)),
                Known.orNull(benchmark.measuredAccuracy(architecture, signal)),
                benchmark.measuresOf(architecture).stream().map(MeasureView::of).toList(),
                equivalents.stream()
                        .limit(MOST_EQUIVALENTS)
                        .flatMap(other -> EquivalentView.of(benchmark, signal, other).stream())
                        .toList(),
                equivalents.size());
    }
}
