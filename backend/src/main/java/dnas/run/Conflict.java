package dnas.run;

/** What was asked does not fit the state that things are in; the message names the state and the way out. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
