package dnas.run;

import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import java.util.List;

/**
 * What the server writes to a worker, one line of JSON each.
 *
 * @param spec the search to do
 * @param stored evaluations of earlier attempts
 */
record WorkerRequest(SearchSpec spec, List<TraceEntry> stored) {}
