package dnas.run;

import org.jspecify.annotations.Nullable;

/** History cannot be read or written for now. What was to be changed counts as not done, and can be tried again. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is the matter, and the way out
     * @param cause null where nothing was tried
     */
    public StoreUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
