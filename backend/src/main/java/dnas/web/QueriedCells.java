package dnas.web;

import dnas.analysis.effects.ConceptEffects;
import dnas.benchmark.Benchmark;
import dnas.search.TraceEntry;
import dnas.space.Architecture;
import dnas.space.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Effects as a run can know them: from the cells that it queried and the signal that it was told. */
final class QueriedCells {
    private QueriedCells() {}

    /** The effects; null when no queried cell is in the space of this installation. */
    static <A extends Architecture> @Nullable ConceptEffects effects(
            Benchmark<A> benchmark, EffectResponse response, List<TraceEntry> trace) {
        Map<TraceEntry, A> known = new LinkedHashMap<>();
        trace.forEach(entry ->
                benchmark.space().named(entry.hash()).ifPresent(architecture -> known.put(entry, architecture)));
        if (known.isEmpty()) {
            return null;
        }
        return ConceptEffects.of(
                benchmark.space().concepts().stream().map(Concept::name).toList(),
                ConceptValues.of(benchmark.space(), List.copyOf(known.values())),
                response.of(
                        known.keySet().stream().mapToDouble(TraceEntry::signal).toArray(),
                        known.keySet().stream().mapToLong(TraceEntry::flops).toArray()));
    }
}
