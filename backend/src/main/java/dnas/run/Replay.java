package dnas.run;

import dnas.benchmark.Observation;
import dnas.search.Answers;
import dnas.search.SearchEvent;
import dnas.search.TraceEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resume by replay: a run is a deterministic function of its specification and the answers it gets, so that running it
 * again with the stored evaluations answering first brings it to where it was. Where code, data or controller have
 * changed it may go elsewhere; that is noticed here, at the first event that contradicts what is stored.
 */
final class Replay {
    private final List<TraceEntry> stored;
    private int asked;

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

    /** Follows the attempt; a sentence that says how the event contradicts the stored evaluations, empty if it does not. */
    Optional<String> contradiction(SearchEvent event) {
        if (event instanceof SearchEvent.Evaluated evaluated) {
            return contradiction(evaluated.entry());
        }
        if (event instanceof SearchEvent.Finished && asked < stored.size()) {
            return Optional.of("The replay ended after " + asked + " of the " + stored.size() + " stored queries.");
        }
        return Optional.empty();
    }

    private Optional<String> contradiction(TraceEntry entry) {
        asked = entry.query();
        if (holds(entry) && !stored.get(asked - 1).hash().equals(entry.hash())) {
            return Optional.of("At query " + asked + " the replay asked for architecture " + entry.hash() + ", but "
                    + stored.get(asked - 1).hash() + " is stored.");
        }
        return Optional.empty();
    }

    static Answers answers(List<TraceEntry> entries) {
        Map<String, Observation> byHash = new HashMap<>();
        entries.forEach(entry -> byHash.put(entry.hash(), new Observation(entry.signal(), entry.testAccuracy())));
        return Answers.from(byHash);
    }
}
