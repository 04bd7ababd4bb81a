package dnas.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How fast the product is: each figure beside a named rival in the same run, since machines differ and are shared. Run by
 * {@code bin/benchmark}, which keeps what it writes in docs/results; no part of the tests, and asserts no time.
 */
@TestMethodOrder(OrderAnnotation.class)
class ProductBenchmark {
    private static final int REPEATS = 5;
    private static final Path KEPT = Installation.home().resolve("docs/results/product.md");
    private static final List<String> SOFTWARE_RENDERING =
            List.of("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private final List<String> rows = new ArrayList<>();

    @Test
    @Order(1)
    void everyFigureIsMeasuredAndKept() throws Exception {
        controllerTraining();
        Path data = TrainedController.dataWithController("benchmark");
        readyAfterStart(data);
        tableLoad();
        search(data);
        wholeTableDrawing(data);
        List<String> lines = new ArrayList<>(List.of(
                "# How fast the product is",
                "",
                "Made by `bin/benchmark` on " + LocalDate.now(ZoneOffset.UTC) + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores, Java "
                        + System.getProperty("java.version") + "; medians of " + REPEATS
                        + " where nothing else is said. Compare the ratios: the machine was shared.",
                "",
                "| figure | dnas | rival | ratio | aim |",
                "|---|---:|---|---:|---|"));
        lines.addAll(rows);
        Files.write(KEPT, lines);
    }

    /** Replaces its own rows alone, so that it may be run by itself. */
    @Test
    @Order(2)
    void framesOfTheWholeSpacesMapAreMeasuredAndKept() throws Exception {
        spaceMap(Installation.freshData("benchmark-map"));
        List<String> lines = new ArrayList<>(Files.readAllLines(KEPT));
        lines.removeIf(line -> rows.stream().anyMatch(row -> figure(row).equals(figure(line))));
        lines.addAll(rows);
        Files.write(KEPT, lines);
    }

    private static String figure(String row) {
        return row.startsWith("|") ? row.substring(0, row.indexOf('|', 1)) : row;
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
        keep("training of the controller, once", seconds, "s", "the prototype on another machine", 138, "< 180 s");
    }

    private void readyAfterStart(Path data) throws Exception {
        Path jar = Installation.home().resolve("backend/target/dnas.jar");
        double own = median(() -> {
            int port = freePort();
            return secondsUntilAnswer(
                    port,
                    "/api/v1/health",
                    "-Ddnas.home=" + Installation.home(),
                    "-jar",
                    jar.toString(),
                    "serve",
                    "--port",
                    String.valueOf(port),
                    "--data",
                    data.toString());
        });
        String h2 = library("h2-");
        double rival = median(() -> {
            int port = freePort();
            return secondsUntilAnswer(
                    port, "/", "-cp", h2, "org.h2.tools.Server", "-web", "-webPort", String.valueOf(port));
        });
        keep(
                "`java -jar` to a ready health answer",
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
        keep("first load of the whole table and its indexes, once", own, "s", name, rival, "about 1 s");
        keep("memory that it keeps", megabytes, "MB", name, plainMegabytes, "< 100 MB");
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
        keep(
                "a dense-sampling search of 150 queries, without the start of the program, once",
                inside,
                "s",
                "the prototype on another machine",
                1.3,
                "< 10 s");
        keep("the same command, start to end", own, "s", "`--strategy random`", rival, "");
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

    private void wholeTableDrawing(Path data) throws Exception {
        try (DashboardServer server = DashboardServer.on(data)) {
            long study = server.api().launch(150, List.of(1), "random");
            server.api().awaitFinished(study, Duration.ofMinutes(2));
            long run = server.api().runOf(study).get("id").longValue();
            double own = median(() -> {
                Page page = BROWSERS.open(server, "/runs/" + run);
                Locator whole = page.getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions().setName("Whole table (hindsight; the search has not seen it)"));
                whole.click();
                Object milliseconds = page.waitForFunction(
                                "() => performance.getEntriesByName('whole-table')[0]?.duration")
                        .jsonValue();
                BROWSERS.closeAll();
                return ((Number) milliseconds).doubleValue() / 1e3;
            });
            double rival = median(() -> {
                Page page = BROWSERS.open(server, "/");
                Object milliseconds = page.evaluate(CIRCLES);
                BROWSERS.closeAll();
                return ((Number) milliseconds).doubleValue() / 1e3;
            });
            keep(
                    "whole table, 423,624 points, from the click to the full drawing",
                    own,
                    "s",
                    "an SVG circle a point, in the same browser, without loading",
                    rival,
                    "< 2 s");
        }
    }

    private void spaceMap(Path data) throws Exception {
        String map = "/spaces/nasbench101?colour=concept-skips";
        try (DashboardServer server = DashboardServer.on(data)) {
            drawn(server, map);
            double first = median(() -> drawn(server, map));
            Page page = BROWSERS.open(server, map, SOFTWARE_RENDERING);
            awaitDrawn(page);
            // The scale of the colours stands beside the points once both are there.
            page.waitForSelector(
                    "#map-scale", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            double[] zooms = milliseconds(page.evaluate(STEPS, "zoom"));
            double[] pans = milliseconds(page.evaluate(STEPS, "pan"));
            BROWSERS.closeAll();
            Page rival = BROWSERS.open(server, "/", SOFTWARE_RENDERING);
            rival.evaluate(CIRCLES);
            double[] circles = milliseconds(rival.evaluate(CIRCLE_STEPS));
            BROWSERS.closeAll();
            String figure = "map of all 423,624 architectures, coloured, software rendering: ";
            String named = "an SVG circle a point, in the same browser, a zoom step, median of 5";
            keep(
                    figure + "from the address to the first drawing",
                    first,
                    "s",
                    "regl-scatterplot on another machine, without loading",
                    1.1,
                    "< 2 s");
            keep(
                    figure + "a zoom step, median of 20",
                    quantile(zooms, .5),
                    "ms",
                    named,
                    quantile(circles, .5),
                    "<= 100 ms");
            keep(
                    figure + "a zoom step, 95th percentile",
                    quantile(zooms, .95),
                    "ms",
                    named,
                    quantile(circles, .5),
                    "<= 100 ms");
            keep(
                    figure + "a pan step, median of 20",
                    quantile(pans, .5),
                    "ms",
                    named,
                    quantile(circles, .5),
                    "<= 100 ms");
            keep(
                    figure + "a pan step, 95th percentile",
                    quantile(pans, .95),
                    "ms",
                    named,
                    quantile(circles, .5),
                    "<= 100 ms");
        }
    }

    /** Seconds from the address to the drawing. */
    private static double drawn(DashboardServer server, String path) {
        Page page = BROWSERS.open(server, path, SOFTWARE_RENDERING);
        double seconds = awaitDrawn(page);
        BROWSERS.closeAll();
        return seconds;
    }

    private static double awaitDrawn(Page page) {
        Object milliseconds = page.waitForFunction("""
                        () => {
                          const [drawn] = performance.getEntriesByName('space-map');
                          return drawn && drawn.startTime + drawn.duration;
                        }
                        """).jsonValue();
        return ((Number) milliseconds).doubleValue() / 1e3;
    }

    private static double[] milliseconds(Object times) {
        return ((List<?>) times)
                .stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** Each step from its event to the first frame after the one that draws it; there and back, so that all points are in some views. */
    private static final String STEPS = """
            async (kind) => {
              const layer = document.querySelector("[role=application]");
              const box = layer.getBoundingClientRect();
              const at = { clientX: box.left + box.width * 0.6, clientY: box.top + box.height * 0.3 };
              const wheel = (deltaY) =>
                layer.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY, bubbles: true, cancelable: true }));
              const key = (name) => layer.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
              const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              if (kind === "pan") {
                wheel(-200);
                await frames();
              }
              const times = [];
              for (let step = 0; step < 20; step += 1) {
                const start = performance.now();
                if (kind === "pan") {
                  key(["ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp"][step % 4]);
                } else {
                  wheel(step < 10 ? -100 : 100);
                }
                await frames();
                times.push(performance.now() - start);
              }
              return times;
            }
            """;

    private static final String CIRCLE_STEPS = """
            async () => {
              const svg = document.querySelector("body > svg");
              const times = [];
              for (let step = 0; step < 5; step += 1) {
                const start = performance.now();
                svg.setAttribute("viewBox", `0 0 ${290 - 10 * step} ${145 - 5 * step}`);
                await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                times.push(performance.now() - start);
              }
              return times;
            }
            """;

    private static final String CIRCLES = """
            async () => {
              const start = performance.now();
              const space = "http://www.w3.org/2000/svg";
              const svg = document.createElementNS(space, "svg");
              for (let i = 0; i < 423624; i++) {
                const circle = document.createElementNS(space, "circle");
                circle.setAttribute("cx", Math.random() * 300);
                circle.setAttribute("cy", Math.random() * 150);
                circle.setAttribute("r", 1);
                svg.append(circle);
              }
              document.body.prepend(svg);
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              return performance.now() - start;
            }
            """;

    private void keep(String figure, double own, String unit, String rival, double rivals, String aim) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %.2f %s | %s: %.2f %s | %.2f | %s |",
                figure,
                own,
                unit,
                rival,
                rivals,
                unit,
                own / rivals,
                aim);
        System.out.println(row);
        rows.add(row);
    }

    private static double median(Callable<Double> measurement) throws Exception {
        double[] values = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            values[i] = measurement.call();
        }
        Arrays.sort(values);
        return values[REPEATS / 2];
    }

    /** From the start of a JVM to its first answer over HTTP; then it is killed. */
    private static double secondsUntilAnswer(int port, String path, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = Processes.start(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD));
        while (!answers(port, path)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(String.join(" ", command) + " has ended.");
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

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
