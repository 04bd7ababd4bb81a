package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Provenance;
import dnas.run.Catalogue;
import dnas.space.Concept;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A search space and its data set.
 *
 * @param architectures how many it has
 * @param measured how many of them were measured
 * @param measures what is known besides FLOPs and parameters
 * @param flops of all of them; deciles of a uniform sample where they are too many to be listed; null where they are not known
 */
record SpaceView(
        String name,
        String title,
        long architectures,
        int measured,
        List<SignalView> signals,
        List<ConceptView> concepts,
        List<MeasureView> measures,
        @Nullable FlopsView flops,
        Provenance dataset) {
    /** A concept and its group. */
    record ConceptView(String name, String title, String group) {
        static ConceptView of(Concept concept) {
            return new ConceptView(
                    concept.name(), concept.title(), concept.group().label());
        }
    }

    /** Smallest, largest, and the nine deciles between, in units. */
    record FlopsView(long min, long max, List<Long> deciles) {
        /**
         * @param bounds the ends of all
         * @param order of all, or of a sample
         */
        static @Nullable FlopsView of(FlopsRange bounds, FlopsOrder order) {
            if (!order.known()) {
                return null;
            }
            List<Long> deciles = IntStream.rangeClosed(1, 9)
                    .mapToObj(tenth -> order.quantile(tenth / 10.0))
                    .toList();
            return new FlopsView(bounds.min(), bounds.max(), deciles);
        }
    }

    /** The title of a stored search's space; its name where it is gone. */
    static String title(Catalogue catalogue, String space) {
        return catalogue.find(space).map(benchmark -> benchmark.space().title()).orElse(space);
    }

    static SpaceView of(Benchmark<?> benchmark) {
        return new SpaceView(
                benchmark.space().name(),
                benchmark.space().title(),
                benchmark.space().count(),
                benchmark.table().size(),
                benchmark.signals().stream().map(SignalView::of).toList(),
                benchmark.space().concepts().stream().map(ConceptView::of).toList(),
                MeasureView.of(benchmark),
                FlopsView.of(
                        benchmark.space().flopsBounds(),
                        benchmark.space().representatives().byFlops()),
                benchmark.provenance());
    }
}
