package dnas.web;

import dnas.analysis.effects.ConceptEffects;
import dnas.benchmark.Benchmark;
import dnas.search.TraceEntry;
import dnas.space.Concept;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Effects as a run can know them: from the cells that it queried and the signal that it was told. */
final class QueriedCells {
    private QueriedCells() {}

    /** The effects; null when no queried cell is in the space of this installation. */
    static @Nullable ConceptEffects effects(Benchmark<?> benchmark, EffectResponse response, List<TraceEntry> trace) {
        Map<TraceEntry, Integer> known = new LinkedHashMap<>();
        trace.forEach(entry -> benchmark.table().find(entry.hash()).ifPresent(index -> known.put(entry, index)));
        if (known.isEmpty()) {
            return null;
        }
        int[] indices = known.values().stream().mapToInt(Integer::intValue).toArray();
        return ConceptEffects.of(
                benchmark.space().concepts().stream().map(Concept::name).toList(),
                ConceptValues.of(benchmark.table(), indices),
                response.of(
                        known.keySet().stream().mapToDouble(TraceEntry::signal).toArray(),
                        known.keySet().stream().mapToLong(TraceEntry::flops).toArray()));
    }
}
