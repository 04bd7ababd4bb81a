package dnas.backup;

import dnas.search.TraceEntry;
import dnas.store.ImportedStudies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in the evaluations of runs, run after run, and holds them against what is said of the runs. */
final class Traces {
    private final Archive archive;
    private final ImportedStudies store;
    private final Map<Long, Expected> left;
    private final List<TraceEntry> entries = new ArrayList<>();
    private final Set<String> hashes = new HashSet<>();

    /**
     * A run that was taken in.
     *
     * @param id here
     * @param queried evaluations that it has
     */
    record Expected(long id, int queried) {}

    /**
     * @param runs by their id in the archive
     */
    Traces(Archive archive, ImportedStudies store, Map<Long, Expected> runs) {
        this.archive = archive;
        this.store = store;
        left = new HashMap<>(runs);
    }

    void add() throws IOException {
        try (TypedRows<TraceEntry> rows = new TypedRows<>(archive, "evaluations", TraceEntry.class)) {
            int column = rows.column("run");
            Long run = null;
            for (List<@Nullable Object> values = rows.values(); values != null; values = rows.values()) {
                if (!(values.get(column) instanceof Long of)) {
                    throw archive.refused(rows.where() + " names no run");
                }
                if (!of.equals(run)) {
                    end(run);
                    run = of;
                }
                add(rows.where(), rows.typed(values, Map.of()));
            }
            end(run);
        }
        left.forEach((run, expected) -> {
            if (expected.queried() > 0) {
                throw archive.refused("run " + run + " has " + expected.queried() + " evaluations, which are missing");
            }
        });
    }

    private void add(String where, TraceEntry entry) {
        hashes.add(entry.hash());
        if (entry.query() != entries.size() + 1 || !hashes.contains(entry.incumbentHash())) {
            throw archive.refused(where + " does not follow from those before it");
        }
        entries.add(entry);
    }

    private void end(@Nullable Long run) {
        if (run == null) {
            return;
        }
        Expected expected = left.remove(run);
        if (expected == null || expected.queried() != entries.size()) {
            throw archive.refused(
                    "run " + run + " is not in it, or has another number of evaluations than these " + entries.size());
        }
        Stored.in(archive, "an evaluation of run " + run, () -> {
            store.add(expected.id(), entries);
            return expected.id();
        });
        entries.clear();
        hashes.clear();
    }
}
