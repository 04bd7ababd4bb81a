package dnas.run;

import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One worker's go at a search: collects what the worker says, for a caller that wants the whole of it in the end. */
final class Attempt {
    private final SearchSpec spec;
    private final List<TraceEntry> trace = new ArrayList<>();
    private @Nullable Versions versions;
    private SearchEvent.@Nullable Finished end;

    private Attempt(SearchSpec spec) {
        this.spec = spec;
    }

    /** How it ended, and the search where it was completed. */
    record Ended(Outcome outcome, @Nullable FinishedSearch search) {}

    /** Has a worker do the search from its beginning. */
    static Ended at(SearchSpec spec, WorkerProcess worker) {
        Attempt attempt = new Attempt(spec);
        Outcome outcome = worker.run(spec, List.of(), versions -> attempt.versions = versions, attempt::happened);
        return new Ended(outcome, outcome instanceof Outcome.Completed ? attempt.search() : null);
    }

    private void happened(List<SearchEvent> events) {
        for (SearchEvent event : events) {
            if (event instanceof SearchEvent.Evaluated evaluated) {
                trace.add(evaluated.entry());
            } else if (event instanceof SearchEvent.Finished last) {
                end = last;
            }
        }
    }

    private FinishedSearch search() {
        if (versions == null || end == null) {
            throw new IllegalStateException("A worker completed a search without a beginning or an end.");
        }
        return new FinishedSearch(spec, versions, trace, end);
    }
}
