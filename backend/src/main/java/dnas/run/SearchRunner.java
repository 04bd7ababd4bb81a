package dnas.run;

import dnas.search.Answers;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does one search; the same in a worker and in a terminal. */
public interface SearchRunner {
    /**
     * Whether the search could run.
     *
     * @throws dnas.InvalidInput that names the field that stands in the way
     */
    void check(SearchSpec spec);

    /** What the evaluations of this search would come from here and now. */
    Versions versions(SearchSpec spec);

    /**
     * Searches until the budget is spent.
     *
     * @param answers evaluations of an earlier attempt, which answer first; their queries are reported again
     * @param events receives everything that happens, in order
     * @param stop asked between queries and training steps; once true the search ends by {@link
     *     dnas.search.SearchCancelled}
     */
    void run(SearchSpec spec, Answers answers, Consumer<SearchEvent> events, BooleanSupplier stop);
}
