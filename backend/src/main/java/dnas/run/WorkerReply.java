package dnas.run;

import dnas.search.SearchEvent;

/** What a worker writes to the server, one line of JSON each: what it is, then events, then how the search ended. */
sealed interface WorkerReply {
    /** The first line of a search. A worker says itself what code it is: the jar may be newer than the server. */
    record Began(Versions versions) implements WorkerReply {}

    record Happened(SearchEvent event) implements WorkerReply {}

    /** The last line of a search. */
    record Ended(Outcome outcome) implements WorkerReply {}
}
