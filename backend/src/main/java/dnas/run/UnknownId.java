package dnas.run;

/** Nothing has this identifier. */
public final class UnknownId extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * @param field what was looked for, for example {@code run}
     * @param value the identifier that was given
     */
    public UnknownId(String field, Object value) {
        super("There is no " + field + " \"" + value + "\".");
        this.field = field;
        this.value = String.valueOf(value);
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
