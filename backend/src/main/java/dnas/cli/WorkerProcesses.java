package dnas.cli;

import dnas.InvalidInput;
import dnas.controller.ComputeDevice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How workers of this installation are started, and how many unless somebody says so. */
final class WorkerProcesses {
    /** Heap of a worker in MiB: what the largest space and a long search take, twice. */
    static final int MEMORY = 1500;

    private static final int LEAST_MEMORY = 256;

    private WorkerProcesses() {}

    /** With the usual memory. */
    static List<String> command(Path data, ComputeDevice device) {
        return command(data, device, MEMORY);
    }

    /**
     * A JVM of the same class path with a memory limit of its own, which runs {@code dnas worker --data DIR --device DEVICE}. It
     * ends where that is not enough: whatever thread it happened in, the server learns of it.
     *
     * @param memory limit of its heap in MiB
     * @throws InvalidInput when that is too little to start with
     */
    static List<String> command(Path data, ComputeDevice device, int memory) {
        if (memory < LEAST_MEMORY) {
            throw new InvalidInput(
                    "worker-memory",
                    memory,
                    "--worker-memory (" + memory + ") must be " + LEAST_MEMORY + " (MiB) or more.");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path")));
        String home = System.getProperty("dnas.home");
        if (home != null) {
            command.add("-Ddnas.home=" + home);
        }
        command.addAll(List.of(
                "dnas.cli.Main", "worker", "--data", data.toAbsolutePath().toString(), "--device", device.label()));
        return command;
    }

    /**
     * How many work at once.
     *
     * @param wanted null for half the cores
     * @throws InvalidInput when it is below 1
     */
    static int count(@Nullable Integer wanted) {
        int count = wanted == null ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : wanted;
        if (count < 1) {
            throw new InvalidInput("workers", count, "--workers (" + count + ") must be 1 or more.");
        }
        return count;
    }
}
