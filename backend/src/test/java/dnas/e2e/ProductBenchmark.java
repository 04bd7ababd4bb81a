package dnas.e2e;

import static dnas.e2e.Timing.median;
import static dnas.e2e.Timing.secondsSince;

import dnas.spaces.Spaces;
import dnas.spaces.nasbench101.NasBench101Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * How fast the product is: each figure beside a named rival in the same run, since machines differ and are shared. Run by
 * {@code bin/benchmark}, which keeps what it writes in docs/results; no part of the tests, and asserts no time.
 */
class ProductBenchmark {
    private final KeptFigures figures = figures();

    static KeptFigures figures() {
        return new KeptFigures(
                "product.md",
                "How fast the product is",
                "product",
                "Medians of " + Timing.REPEATS + " where nothing else is said.");
    }

    @Test
    void everyFigureIsMeasuredAndKept() throws Exception {
        controllerTraining();
        Path data = TrainedController.dataWithController("benchmark");
        readyAfterStart(data);
        tableLoad();
        search(data);
    }

    private void controllerTraining() {
        Path data = Installation.freshData("benchmark-controller");
        CommandLine training = CommandLine.dnas("controller", "train", "--seed", "1", "--data", data.toString());
        if (training.exitCode() != 0) {
            throw new IllegalStateException(training.err());
        }
        double seconds = CommandLine.dnas("controller", "show", "--seed", "1", "--data", data.toString())
                .json()
                .get("report")
                .get("training")
                .get("seconds")
                .doubleValue();
        figures.keep(
                "training of the controller, once", seconds, "s", "the prototype on another machine", 138, "< 180 s");
    }

    private void readyAfterStart(Path data) throws Exception {
        double own = median(() -> {
            int port = freePort();
            return secondsUntilAnswer(
                    port,
                    "/api/v1/health",
                    Processes.dnas(Map.of(), "serve", "--port", String.valueOf(port), "--data", data.toString()));
        });
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String h2 = library("h2-");
        double rival = median(() -> {
            int port = freePort();
            return secondsUntilAnswer(
                    port,
                    "/",
                    new ProcessBuilder(
                            java, "-cp", h2, "org.h2.tools.Server", "-web", "-webPort", String.valueOf(port)));
        });
        figures.keep(
                "`bin/dnas serve`, built, to a ready health answer",
                own,
                "s",
                "H2's web console, which serves no table",
                rival,
                "< 3 s");
    }

    private void tableLoad() throws IOException {
        long before = retainedBytes();
        long start = System.nanoTime();
        NasBench101Table table = (NasBench101Table)
                Spaces.installed(Installation.home().resolve("datasets")).named("nasbench101");
        double own = secondsSince(start);
        double megabytes = (retainedBytes() - before) / 1e6;
        long plainBefore = retainedBytes();
        long plainStart = System.nanoTime();
        List<String[]> plain = new ArrayList<>();
        for (String file : List.of("cells", "test_accuracy", "validation")) {
            plain.addAll(rowsOf(file));
        }
        double rival = secondsSince(plainStart);
        double plainMegabytes = (retainedBytes() - plainBefore) / 1e6;
        if (table.space().size() > plain.size()) {
            throw new IllegalStateException("The plain reading lacks rows.");
        }
        String name = "the same files split into strings";
        figures.keep("first load of the whole table and its indexes, once", own, "s", name, rival, "about 1 s");
        figures.keep("memory that it keeps", megabytes, "MB", name, plainMegabytes, "< 100 MB");
    }

    private static List<String[]> rowsOf(String file) throws IOException {
        Path path = Installation.home().resolve("datasets/nasbench101/" + file + ".tsv.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.US_ASCII))) {
            return reader.lines().map(line -> line.split("\t", -1)).toList();
        }
    }

    private void search(Path data) throws Exception {
        double inside = CommandLine.dnas(searching("dense-sampling", data))
                .json()
                .get("seconds")
                .get("search")
                .doubleValue();
        double own = median(() -> seconds(searching("dense-sampling", data)));
        double rival = median(() -> seconds(searching("random", data)));
        figures.keep(
                "a dense-sampling search of 150 queries, without the start of the program, once",
                inside,
                "s",
                "the prototype on another machine",
                1.3,
                "< 10 s");
        figures.keep("the same command, start to end", own, "s", "`--strategy random`", rival, "");
    }

    private static String[] searching(String strategy, Path data) {
        return new String[] {
            "search", "--strategy", strategy, "--queries", "150", "--seed", "100", "--data", data.toString()
        };
    }

    private static double seconds(String... arguments) {
        long start = System.nanoTime();
        CommandLine.dnas(arguments).json();
        return secondsSince(start);
    }

    /** From the start of a JVM to its first answer over HTTP; then it is killed. */
    private static double secondsUntilAnswer(int port, String path, ProcessBuilder command) throws Exception {
        long start = System.nanoTime();
        Process process =
                Processes.start(command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD));
        while (!answers(port, path)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(String.join(" ", command.command()) + " has ended.");
            }
            Thread.sleep(5);
        }
        double seconds = secondsSince(start);
        Processes.kill(process);
        return seconds;
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String library(String prefix) throws IOException {
        try (var files = Files.list(Installation.home().resolve("backend/target/lib"))) {
            return files.map(Path::toString)
                    .filter(file -> Path.of(file).getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long retainedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
