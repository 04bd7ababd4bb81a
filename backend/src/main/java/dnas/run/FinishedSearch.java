package dnas.run;

import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import java.util.List;

/**
 * A search that a worker has done to its end.
 *
 * @param versions what the worker said that it is
 * @param trace every query, in order
 * @param end the last event, with the seconds it took
 */
public record FinishedSearch(SearchSpec spec, Versions versions, List<TraceEntry> trace, SearchEvent.Finished end) {
    public FinishedSearch {
        trace = List.copyOf(trace);
    }
}
