package dnas.search;

/** The search was asked to stop, and did. */
public final class SearchCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchCancelled() {
        super("The search was asked to stop.");
    }
}
