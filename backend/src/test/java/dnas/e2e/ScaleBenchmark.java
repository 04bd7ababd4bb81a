package dnas.e2e;

import static dnas.e2e.Timing.median;
import static dnas.e2e.Timing.quantile;
import static dnas.e2e.Timing.secondsSince;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How the dashboard does with a team's year, 10,000 runs of 150 queries in 400 studies, that {@code bin/dnas demo-data} has put
 * into the folder named by DNAS_SCALE_DATA. Run by {@code bin/benchmark}, no part of the tests, and asserts no time.
 */
@TestMethodOrder(OrderAnnotation.class)
class ScaleBenchmark {
    private static final int RUNS = 10_000;
    static final int COMPARED = 500;
    private static final int CALLS = 60;
    /** Calls before those that count, as a server that has been up for a while has answered. */
    private static final int WARM_UP = 20;

    private static final int SETTLED_MILLISECONDS = 4_000;
    private static final String API_AIM = "<= 150 ms";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final KeptFigures FIGURES = figures();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Path data;
    private static DashboardServer server;

    static KeptFigures figures() {
        return new KeptFigures(
                "scale.md",
                "How the dashboard does with 10,000 runs and 100 browsers",
                "scale",
                "The store holds 10,000 runs of 150 queries in 400 studies, each run a real search, made by `bin/dnas"
                        + " demo-data`. API calls are made one after the other over HTTP, " + CALLS
                        + " of a kind, each of another run, page or filter, after " + WARM_UP
                        + " that do not count; pages are opened in a new Chromium, medians of " + Timing.REPEATS + ".");
    }

    @BeforeAll
    static void start() {
        String folder = System.getenv("DNAS_SCALE_DATA");
        if (folder == null) {
            throw new IllegalStateException("Run this with: bin/benchmark scale");
        }
        data = Path.of(folder);
        Path controller = data.resolve("controllers");
        if (!Files.exists(controller)) {
            Installation.copy(
                    TrainedController.dataWithController("scale-controller").resolve("controllers"), controller);
        }
        server = DashboardServer.on(data);
        int found = server.api().read("/runs?size=1&archived=both").get("total").intValue();
        if (found != RUNS) {
            throw new IllegalStateException(data + " holds " + found + " runs in place of " + RUNS
                    + "; delete it, and bin/benchmark scale fills it anew.");
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void callsOfEveryPage() throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        for (Map.Entry<String, IntFunction<String>> kind :
                ApiCalls.of(server.api(), WARM_UP + CALLS).entrySet()) {
            times.put(kind.getKey(), times(kind.getValue()));
        }
        server.stop();
        PlainReading reading = new PlainReading(data);
        double everything = 1e3 * median(reading::secondsForEveryRun);
        double trajectories = 1e3 * median(() -> reading.secondsForTrajectories(COMPARED));
        server.start();
        times.forEach((kind, each) -> {
            boolean compares = kind.contains(COMPARED + " runs");
            FIGURES.keep(
                    kind + ", 95th percentile",
                    quantile(each, .95),
                    "ms",
                    compares
                            ? "the evaluations of 500 runs read from the same file by JDBC, nothing computed"
                            : "all runs read from the same file by JDBC and written as JSON",
                    compares ? trajectories : everything,
                    API_AIM);
        });
    }

    private static double[] times(IntFunction<String> call) throws IOException, InterruptedException {
        double[] milliseconds = new double[CALLS];
        for (int i = 0; i < WARM_UP + CALLS; i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + call.apply(i)))
                    .header("Accept-Encoding", "gzip")
                    .build();
            long start = System.nanoTime();
            HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200 && response.statusCode() != 202) {
                throw new IllegalStateException(request.uri() + " answers " + response.statusCode());
            }
            if (i >= WARM_UP) {
                milliseconds[i - WARM_UP] = 1e3 * secondsSince(start);
            }
        }
        return milliseconds;
    }

    @Test
    @Order(2)
    void searchesArePlayedAgain() throws Exception {
        Iterator<Long> untouched =
                ApiCalls.dense(server.api()).stream().skip(WARM_UP + CALLS).iterator();
        for (String what : List.of("regions", "calibration")) {
            List<Long> asked = new ArrayList<>();
            double first = median(() -> {
                asked.add(untouched.next());
                return secondsToKnow(what, asked.get(asked.size() - 1));
            });
            Iterator<Long> searches = asked.iterator();
            double search = median(() -> searchSeconds(searches.next()));
            FIGURES.keep("Run: " + what + ", from asking to knowing", first, "s", "the search", search, "");
            double again = median(() -> {
                long start = System.nanoTime();
                server.api().read("/runs/" + asked.get(0) + "/" + what);
                return secondsSince(start);
            });
            FIGURES.keep("Run: " + what + ", known already", 1e3 * again, "ms", "the search", 1e3 * search, API_AIM);
        }
    }

    private static double secondsToKnow(String what, long run) {
        long start = System.nanoTime();
        server.api().replayed("/runs/" + run + "/" + what);
        return secondsSince(start);
    }

    private static double searchSeconds(long run) {
        return server.api().run(run).get("seconds").get("search").doubleValue();
    }

    @Test
    @Order(3)
    void pagesAreDrawn() throws Exception {
        double table = median(() -> inBlankPage(TABLE));
        double circles = median(() -> inBlankPage(CIRCLES));
        String rows = "an HTML table of 10,000 rows in the same browser, without loading";
        keepPage("Runs, from the address to its first 50 rows", "/runs?view=all", ROWS, rows, table, "<= 1 s");
        keepPage("Runs, grouped", "/runs?view=groups", ROWS, rows, table, "<= 1 s");
        String points = "an SVG circle for each of their 75,000 queries in the same browser, without loading";
        keepPage(
                "Compare of 500 runs, from the address to its charts",
                "/compare?runs=5001-5500",
                CHARTS,
                points,
                circles,
                "<= 2 s");
    }

    private static void keepPage(String figure, String path, String there, String rival, double rivals, String aim)
            throws Exception {
        double own = median(() -> {
            Page page = BROWSERS.open(server, path);
            double milliseconds = ((Number) page.waitForFunction("() => (" + there + ") && performance.now()")
                            .jsonValue())
                    .doubleValue();
            BROWSERS.closeAll();
            return milliseconds / 1e3;
        });
        FIGURES.keep(figure, own, "s", rival, rivals, aim);
    }

    private static double inBlankPage(String script) {
        Page page = BROWSERS.open(server, "/api/v1/health");
        double milliseconds = ((Number) page.evaluate(script)).doubleValue();
        BROWSERS.closeAll();
        return milliseconds / 1e3;
    }

    @Test
    @Order(4)
    void whatTheFirstLoadTakes() {
        for (String path : List.of("/", "/new", "/runs/5001", "/compare?runs=5001-5500", "/spaces/nasbench101")) {
            Page page = BROWSERS.open(server, path);
            page.waitForSelector("main h1");
            page.waitForTimeout(SETTLED_MILLISECONDS);
            double bytes = ((Number) page.evaluate(CODE_BYTES)).doubleValue();
            BROWSERS.closeAll();
            FIGURES.keep(
                    "first load of " + path + ": document, scripts, styles and font, compressed",
                    String.format(Locale.ROOT, "%.0f kB", bytes / 1e3),
                    "<= 500 kB");
        }
    }

    /** Ladders, curves and fronts of each of three spaces. */
    private static final String CHARTS = "document.querySelectorAll('main svg[role=img]').length >= 9";

    private static final String ROWS = "document.querySelectorAll('main table tbody tr').length >= 20";

    private static final String CODE_BYTES = """
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .filter(({ name }) => !name.includes("/api/"))
              .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
            """;

    private static final String TABLE = """
            async () => {
              const start = performance.now();
              const table = document.createElement("table");
              for (let row = 0; row < 10000; row += 1) {
                const line = table.insertRow();
                for (let column = 0; column < 10; column += 1) {
                  line.insertCell().textContent = `${row} ${column}`;
                }
              }
              document.body.replaceChildren(table);
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              return performance.now() - start;
            }
            """;

    private static final String CIRCLES = """
            async () => {
              const start = performance.now();
              const space = "http://www.w3.org/2000/svg";
              const svg = document.createElementNS(space, "svg");
              for (let i = 0; i < 75000; i += 1) {
                const circle = document.createElementNS(space, "circle");
                circle.setAttribute("cx", Math.random() * 300);
                circle.setAttribute("cy", Math.random() * 150);
                circle.setAttribute("r", 1);
                svg.append(circle);
              }
              document.body.replaceChildren(svg);
              await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              return performance.now() - start;
            }
            """;
}
