package dnas;

import org.jspecify.annotations.Nullable;

/**
 * Something the user gave cannot be used. The message says what is wrong with which value, and the way out.
 *
 * <p>The command line prints it as one line and exits with 2; the API answers problem+json with the field and the value.
 */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient @Nullable Object value;

    /**
     * @param field name of the offending field as the API spells it, for example {@code queries}
     * @param value what was given
     * @param message one sentence that names the value and the way out
     */
    public InvalidInput(String field, @Nullable Object value, String message) {
        super(message);
        this.field = field;
        this.value = value;
    }

    public String field() {
        return field;
    }

    public @Nullable Object value() {
        return value;
    }

    /** The sentence for the user; never null, unlike {@link #getMessage}. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
