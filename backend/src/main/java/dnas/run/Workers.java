package dnas.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How workers are started and watched.
 *
 * @param command command line of a worker
 * @param log receives what workers write to standard error
 * @param patience how long a worker may report nothing of its search before it counts as hung
 */
public record Workers(List<String> command, Path log, Duration patience) {
    /**
     * Generous: the longest silence measured of a search was 255 s, while a controller of Accel-NASBench was measured on two
     * cores that did the work of a dozen; otherwise 15 s.
     */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    public Workers {
        command = List.copyOf(command);
    }
}
