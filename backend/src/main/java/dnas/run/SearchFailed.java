package dnas.run;

import dnas.search.SearchSpec;

/** A search that its worker could not do, also not at the second attempt where the worker died. */
public final class SearchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SearchSpec spec;

    /**
     * @param spec of the search
     * @param reason a sentence
     */
    SearchFailed(SearchSpec spec, String reason) {
        super(reason);
        this.spec = spec;
    }

    public SearchSpec spec() {
        return spec;
    }
}
