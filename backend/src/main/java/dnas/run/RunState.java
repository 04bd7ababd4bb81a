package dnas.run;

import dnas.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
        return Arrays.stream(values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "state",
                        label,
                        "There is no state \"" + label + "\"; choose one of "
                                + Arrays.stream(values()).map(RunState::label).collect(Collectors.joining(", "))
                                + "."));
    }
}
