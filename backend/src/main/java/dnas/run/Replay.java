package dnas.run;

import dnas.benchmark.Observation;
import dnas.search.Answers;
import dnas.search.TraceEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Resume by replay: a run is a deterministic function of its specification and the answers it gets, so that running it
 * again with the stored evaluations answering first brings it to where it was.
 */
final class Replay {
    private final List<TraceEntry> stored;

    Replay(List<TraceEntry> stored) {
        this.stored = List.copyOf(stored);
    }

    int size() {
        return stored.size();
    }

    List<TraceEntry> stored() {
        return stored;
    }

    /** Whether this query was stored by an earlier attempt. */
    boolean holds(TraceEntry entry) {
        return entry.query() <= stored.size();
    }

    /** Whether the new attempt asks what the earlier one asked. */
    boolean agrees(TraceEntry entry) {
        return stored.get(entry.query() - 1).hash().equals(entry.hash());
    }

    static Answers answers(List<TraceEntry> entries) {
        Map<String, Observation> byHash = new HashMap<>();
        entries.forEach(entry -> byHash.put(entry.hash(), new Observation(entry.signal(), entry.testAccuracy())));
        return Answers.from(byHash);
    }
}
