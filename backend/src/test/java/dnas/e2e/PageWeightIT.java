package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page's first load brings over the wire. */
@Tag(SharedDashboard.TAG)
class PageWeightIT {
    private static final long MOST_BYTES = 500_000;
    /** Words that the code of a part keeps, however it is packed. */
    private static final String GRAPH_LAYOUT = "rankdir";

    private static final String CHART_TEXT = "text-anchor";

    /** Nothing has come for a while; the stream of events never ends, so that the network is never idle. */
    private static final String QUIET = """
            () => {
              const count = performance.getEntriesByType("resource").length;
              if (window.counted !== count) {
                window.counted = count;
                window.since = performance.now();
              }
              return performance.now() - window.since > 800;
            }
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Page opened(String path) {
        Page page = BROWSERS.open(SharedDashboard.running(), path);
        page.waitForSelector("main h1");
        page.waitForFunction(QUIET);
        return page;
    }

    @Test
    void everyPagesCodeComesInLessThanHalfAMegabyte() {
        long run = FinishedStudy.on(SharedDashboard.running())
                .get("runs")
                .get(0)
                .get("id")
                .longValue();
        for (String path : List.of(
                "/",
                "/new",
                "/runs/" + run,
                "/runs/" + run + "/concepts",
                "/compare?runs=" + run,
                "/spaces",
                "/spaces/nasbench101",
                "/controllers",
                "/controllers/nasbench101-d1-seed1")) {
            Page page = opened(path);
            long bytes = ((Number) page.evaluate("""
                            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                              .filter(({ name }) => !name.includes("/api/"))
                              .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
                            """)).longValue();
            assertThat(bytes).as(path).isBetween(10_000L, MOST_BYTES);
            BROWSERS.closeAll();
        }
    }

    @Test
    void chartsAreLoadedByThePagesThatDrawThem() {
        FinishedStudy.on(SharedDashboard.running());
        for (String path : List.of("/", "/spaces", "/controllers")) {
            assertThat(code(path)).as(path).doesNotContain(GRAPH_LAYOUT).doesNotContain(CHART_TEXT);
        }
        assertThat(code("/new")).doesNotContain(GRAPH_LAYOUT).contains(CHART_TEXT);
        assertThat(code("/compare?runs=1")).doesNotContain(GRAPH_LAYOUT).contains(CHART_TEXT);
        assertThat(code("/runs/1")).contains(GRAPH_LAYOUT).contains(CHART_TEXT);
    }

    /** All scripts that a page has loaded by itself. */
    private static String code(String path) {
        Page page = opened(path);
        String code = (String) page.evaluate("""
                async () => {
                  const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
                  const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()));
                  return texts.join();
                }
                """);
        BROWSERS.closeAll();
        return code;
    }
}
