package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A server process on a port and a data directory of its own, which may be stopped and started again. */
final class DashboardServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private static final Pattern SET_UP = Pattern.compile("http://\\S+(/welcome#\\S+)");

    private final Path data;
    private final Function<String[], ProcessBuilder> dnas;
    private final List<String> options;
    private final int port;
    private Process process;

    private DashboardServer(Path data, Function<String[], ProcessBuilder> dnas, List<String> options) {
        this.data = data;
        this.dnas = dnas;
        this.options = options;
        port = freePort();
    }

    /** Starts a server on a data directory, maybe with further options, and waits until it is ready. */
    static DashboardServer on(Path data, String... options) {
        return started(data, arguments -> Processes.dnas(Map.of(), arguments), options);
    }

    /** The same by another command than that of the installation. */
    static DashboardServer started(Path data, Function<String[], ProcessBuilder> dnas, String... options) {
        DashboardServer server = new DashboardServer(data, dnas, List.of(options));
        server.start();
        return server;
    }

    /** Starts it, or starts it again, and waits until it is ready. */
    void start() {
        List<String> command =
                new ArrayList<>(List.of("serve", "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(options);
        process = Processes.start(dnas.apply(command.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())));
        await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(process.isAlive()).as("the server lives, see " + log()).isTrue();
            return api().isUp();
        });
    }

    /** Stops it as a terminal or a service manager would (SIGTERM); its exit code. */
    int stop() {
        process.destroy();
        await().atMost(LONGEST_STOP).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** What it has written so far. */
    String written() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it and its workers (SIGKILL). */
    void kill() {
        Processes.kill(process);
    }

    /** Its worker JVMs. */
    List<ProcessHandle> workers() {
        return process.descendants().toList();
    }

    /** Live objects of its heap, after a garbage collection. */
    double liveMegabytes() throws IOException {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", String.valueOf(pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines = jcmd.inputReader().lines().toList();
        String total = lines.get(lines.size() - 1);
        return Long.parseLong(total.strip().split("\\s+", -1)[2]) / 1e6;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Path and secret of the link that it printed last for the first account. */
    String setUpPath() {
        List<MatchResult> links = SET_UP.matcher(written()).results().toList();
        assertThat(links).as("links in " + log()).isNotEmpty();
        return links.get(links.size() - 1).group(1);
    }

    Api api() {
        return new Api(address());
    }

    /** Everything it has written, beside its data. */
    private Path log() {
        try {
            Files.createDirectories(data.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Processes.kill(process);
    }
}
