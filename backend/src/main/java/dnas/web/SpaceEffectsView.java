package dnas.web;

import dnas.analysis.effects.ConceptEffects;
import dnas.benchmark.Benchmark;
import dnas.space.FlopsRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What concepts do over the whole table, which no search has seen.
 *
 * @param effects null when no architecture lies in the range
 */
record SpaceEffectsView(
        String space,
        String title,
        String response,
        RangeView flopsRange,
        List<SpaceView.ConceptView> concepts,
        @Nullable ConceptEffects effects) {
    static SpaceEffectsView of(
            Benchmark<?> benchmark, EffectResponse response, FlopsRange range, @Nullable ConceptEffects effects) {
        return new SpaceEffectsView(
                benchmark.space().name(),
                benchmark.space().title(),
                response.label(),
                RangeView.of(range),
                benchmark.space().concepts().stream()
                        .map(SpaceView.ConceptView::of)
                        .toList(),
                effects);
    }
}
