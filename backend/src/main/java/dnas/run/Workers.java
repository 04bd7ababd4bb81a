package dnas.run;

import java.time.Duration;
import java.util.List;

/**
 * How workers are started and watched.
 *
 * @param command command line of a worker
 * @param patience how long a worker may report nothing of its search before it counts as hung
 */
public record Workers(List<String> command, Duration patience) {
    /** Name of the logger that is told what workers write to standard error, a line at a time. */
    public static final String LOG = "dnas.worker";

    /** Generous: the longest silence of a search is that in which a trained controller is measured, minutes on a busy machine. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    public Workers {
        command = List.copyOf(command);
    }
}
