package dnas.run;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a worker is gone, in a sentence that says what can be done. */
final class WorkerDeath {
    /** What a JVM exits with that was told to exit when it is out of memory; {@link WorkerMain} does the same. */
    static final int OUT_OF_MEMORY = 3;

    private static final int KILLED = 137;
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

    private WorkerDeath() {}

    /** A worker that ended by itself or was killed by somebody else. */
    static String reason(int exitCode, List<String> command) {
        return switch (exitCode) {
            case OUT_OF_MEMORY ->
                "The worker ran out of memory: its heap is limited to " + heap(command)
                        + ". Start the server with a higher --worker-memory, or ask for fewer queries.";
            case KILLED ->
                "The worker died with exit code 137 (killed). Maybe the machine ran out of memory: then start the server"
                        + " with fewer --workers.";
            default -> "The worker died with exit code " + exitCode + ".";
        };
    }

    /** A worker that the server has killed. */
    static String hung(Duration silence) {
        return "The worker hung: it reported nothing for " + inWords(silence) + " and was killed.";
    }

    private static String heap(List<String> command) {
        return command.stream()
                .map(HEAP::matcher)
                .filter(Matcher::matches)
                .map(limit -> limit.group(1) + " MiB")
                .findFirst()
                .orElse("a quarter of the machine's memory");
    }

    private static String inWords(Duration duration) {
        return duration.toMinutes() < 2 ? duration.toSeconds() + " seconds" : duration.toMinutes() + " minutes";
    }
}
