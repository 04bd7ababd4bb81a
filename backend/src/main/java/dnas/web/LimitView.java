package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.space.Measure;
import dnas.space.MeasureLimit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit on a measure, with what the measure is called.
 *
 * @param title the measure's name where this installation does not have it any more
 * @param unit empty there
 */
record LimitView(
        String measure,
        String title,
        String unit,
        @Nullable Double min,
        @Nullable Double max) {
    /** Those of a stored search. */
    static List<LimitView> of(Catalogue catalogue, String space, List<MeasureLimit> limits) {
        Optional<Benchmark<?>> benchmark = catalogue.find(space);
        return limits.stream()
                .map(limit -> of(benchmark.flatMap(known -> measure(known, limit.measure())), limit))
                .toList();
    }

    private static Optional<Measure> measure(Benchmark<?> benchmark, String name) {
        return benchmark.table().measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst();
    }

    private static LimitView of(Optional<Measure> measure, MeasureLimit limit) {
        return new LimitView(
                limit.measure(),
                measure.map(Measure::title).orElse(limit.measure()),
                measure.map(Measure::unit).orElse(""),
                limit.min(),
                limit.max());
    }
}
