package dnas.account;

import java.time.Duration;

/** Passwords were tried too often. */
public final class TooManyAttempts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooManyAttempts(Duration pause) {
        super("Wrong passwords were tried too often; wait " + pause.toMinutes()
                + " minutes, or ask an administrator for a new link.");
        this.pause = pause;
    }

    /** After which another attempt is heard. */
    public Duration pause() {
        return pause;
    }
}
