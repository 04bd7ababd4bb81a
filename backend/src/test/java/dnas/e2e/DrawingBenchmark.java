package dnas.e2e;

import static dnas.e2e.Timing.median;
import static dnas.e2e.Timing.quantile;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How fast all architectures of a space are drawn; run by {@code bin/benchmark}, no part of the tests, asserts no time. */
class DrawingBenchmark {
    private static final List<String> SOFTWARE_RENDERING =
            List.of("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private final KeptFigures figures = ProductBenchmark.figures();

    @Test
    void wholeTableOfARunIsDrawn() throws Exception {
        try (DashboardServer server = DashboardServer.on(Installation.freshData("benchmark-table"))) {
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
            figures.keep(
                    "whole table, 423,624 points, from the click to the full drawing",
                    own,
                    "s",
                    "an SVG circle a point, in the same browser, without loading",
                    rival,
                    "< 2 s");
        }
    }

    @Test
    void theWholeSpacesMapIsDrawnAndMoved() throws Exception {
        String map = "/spaces/nasbench101?colour=concept-skips";
        try (DashboardServer server = DashboardServer.on(Installation.freshData("benchmark-map"))) {
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
            figures.keep(
                    figure + "from the address to the first drawing",
                    first,
                    "s",
                    "regl-scatterplot on another machine, without loading",
                    1.1,
                    "< 2 s");
            keepSteps(figure + "a zoom step", zooms, named, quantile(circles, .5));
            keepSteps(figure + "a pan step", pans, named, quantile(circles, .5));
        }
    }

    private void keepSteps(String figure, double[] times, String rival, double rivals) {
        figures.keep(figure + ", median of 20", quantile(times, .5), "ms", rival, rivals, "<= 100 ms");
        figures.keep(figure + ", 95th percentile", quantile(times, .95), "ms", rival, rivals, "<= 100 ms");
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
}
