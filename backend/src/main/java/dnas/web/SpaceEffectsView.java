package dnas.web;

import dnas.analysis.effects.ConceptEffects;
import dnas.benchmark.Benchmark;
import dnas.space.FlopsRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What concepts do over all that was measured, which no search has seen.
 *
 * @param architectures how many the space has
 * @param measured how many of them were measured
 * @param signal whose reported accuracy is meant
 * @param effects null when no architecture lies in the range, and beside a run whose data were others
 */
record SpaceEffectsView(
        String space,
        String title,
        long architectures,
        int measured,
        SignalView signal,
        String response,
        RangeView flopsRange,
        List<SpaceView.ConceptView> concepts,
        @Nullable ConceptEffects effects) {
    static SpaceEffectsView of(
            Benchmark<?> benchmark,
            SignalView signal,
            EffectResponse response,
            FlopsRange range,
            @Nullable ConceptEffects effects) {
        return new SpaceEffectsView(
                benchmark.space().name(),
                benchmark.space().title(),
                benchmark.space().count(),
                benchmark.table().size(),
                signal,
                response.label(),
                RangeView.of(range),
                benchmark.space().concepts().stream()
                        .map(SpaceView.ConceptView::of)
                        .toList(),
                effects);
    }
}
