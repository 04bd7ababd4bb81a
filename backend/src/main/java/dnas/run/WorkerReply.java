package dnas.run;

import dnas.search.SearchEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a worker writes to the server, one line of JSON each: an event, or how the search ended.
 *
 * @param event what has happened; null on the last line of a search
 * @param outcome how the search ended; null before
 */
record WorkerReply(@Nullable SearchEvent event, @Nullable Outcome outcome) {}
