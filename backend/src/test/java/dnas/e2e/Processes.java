package dnas.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Starts {@code bin/dnas}; whatever is left of it dies with the tests, however they end. */
final class Processes {
    private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(Processes::kill)));
    }

    private Processes() {}

    /** A process that runs {@code bin/dnas} with these arguments, ready to be started. */
    static ProcessBuilder dnas(Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = of(Installation.command(), arguments);
        // Java says on standard error that it has picked these up.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * The same of an archive that was unpacked, to which this machine lends nothing but what is on the path.
     *
     * @param path the only folder with commands
     */
    static ProcessBuilder unpacked(Path home, Path path, String... arguments) {
        ProcessBuilder builder = of(home.resolve("bin/dnas"), arguments);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        path.toString(),
                        "HOME",
                        home.toString(),
                        "DJL_CACHE_DIR",
                        home.resolve("djl").toString()));
        return builder;
    }

    private static ProcessBuilder of(Path script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    static Process start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            STARTED.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a process and its children without asking them. */
    static void kill(Process process) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }
}
