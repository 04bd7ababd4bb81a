package dnas.run;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.List;
import java.util.Locale;

/** Where a run is in its life. */
public enum RunState {
    QUEUED,
    /** The controller that it needs is being trained in its worker. */
    TRAINING,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELLED;

    /** Lower-case name, as the database and the API spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a worker has it. */
    public boolean active() {
        return this == TRAINING || this == RUNNING;
    }

    public boolean ended() {
        return this == FINISHED || this == FAILED || this == CANCELLED;
    }

    /**
     * The state with this label.
     *
     * @throws InvalidInput when there is none
     */
    public static RunState named(String label) {
        return Choice.named("state", "state", label, List.of(values()), RunState::label);
    }
}
