package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a newcomer does, from an empty page to a comparison that outlives the server. Trains the real controller. */
@Tag(SharedDashboard.TAG)
@Order(1)
class NewcomerStoryIT {
    private static final int MINUTE = 60_000;
    private static final int QUERIES = 150;
    private static final Pattern TRAINING =
            Pattern.compile("The controller is trained first, once: step [\\d,]+ of [\\d,]+, about .+ left");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;

    /** Everything that must be there again after a restart. */
    private record Remembered(List<Object> pages, JsonNode comparison, StudyTraces runs) {}

    @BeforeAll
    static void startOnAFreshDirectory() {
        server = SharedDashboard.untouched();
    }

    @Test
    void fromAnEmptyPageToAComparisonThatOutlivesTheServer() throws IOException {
        Page page = BROWSERS.openAsNewcomer(server, "/");
        findsNothingYet(page);
        long study;
        try (TrainedController.Turn turn = TrainedController.Turn.await()) {
            study = launchesSixRuns(page);
            watchesTheControllerTrain(page);
            watchesTheFirstRun(page);
            turn.keep(server.data());
        }
        readsTheFirstRun(page);
        awaitsTheOthers(page);
        readsTheTable(page, study);
        exportsTheCurves(page, study);
        Remembered before = remembered(page, study);
        BROWSERS.closeAll();
        server.stop();
        server.start();
        assertThat(remembered(BROWSERS.open(server, "/"), study)).isEqualTo(before);
    }

    private static void findsNothingYet(Page page) {
        expect(page.getByText("No runs yet. Start a new search.")).isVisible();
        expect(region(page, "What dnas does")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skip the tour"))
                .click();
        Accessibility.check(page, "runs-empty");
        link(page, "Start a new search").click();
    }

    private static long launchesSixRuns(Page page) {
        expect(page.getByLabel("Dense sampling")).isChecked();
        expect(page.getByLabel("Random", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        expect(page.getByLabel("Regularized evolution")).not().isChecked();
        expect(page.getByLabel("Mean test accuracy")).isChecked();
        page.getByLabel("At most (MFLOPs)").fill("1000");
        page.getByLabel("Queries per run").fill(String.valueOf(QUERIES));
        page.getByLabel("Seeds", new Page.GetByLabelOptions().setExact(true)).fill("3");
        expect(page.getByText("274,315 of 423,624 architectures are inside the budget"))
                .isVisible();
        expect(page.getByText("= 6 runs will be launched")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Launch"))
                .click();
        page.waitForURL(Pattern.compile(".*/studies/\\d+"));
        return Long.parseLong(page.url().replaceAll(".*/", ""));
    }

    private static void watchesTheControllerTrain(Page page) {
        expect(page.getByText(TRAINING)).isVisible(new IsVisibleOptions().setTimeout(MINUTE));
        link(page, "Run 1").click();
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Run 1: Dense sampling, seed 1")))
                .isFocused();
        Locator state = region(page, "State of the run");
        expect(state).containsText("Training controller");
        expect(state).containsText(TRAINING);
        Locator bar =
                state.getByRole(AriaRole.PROGRESSBAR, new Locator.GetByRoleOptions().setName("Controller training"));
        String step = bar.getAttribute("aria-valuenow");
        expect(bar).not().hasAttribute("aria-valuenow", step);
        Accessibility.check(page, "run-training");
        assertThat(Integer.parseInt(bar.getAttribute("aria-valuenow"))).isGreaterThan(Integer.parseInt(step));
    }

    private static void watchesTheFirstRun(Page page) {
        page.evaluate("""
                () => {
                  window.seen = { queries: [], curves: [] };
                  const note = (list, value) => value && value !== list.at(-1) && list.push(value);
                  const look = () => {
                    const bar = document.querySelector("[role=progressbar][aria-label=Queries]");
                    const curve = document.querySelector("svg[aria-label^='Best so far']");
                    note(window.seen.queries, bar?.getAttribute("aria-valuenow"));
                    note(window.seen.curves, curve?.getAttribute("aria-label"));
                  };
                  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
                }""");
        expect(region(page, "State of the run"))
                .containsText("Finished", new ContainsTextOptions().setTimeout(20 * MINUTE));
        List<Integer> queries =
                seen(page, "queries").stream().map(Integer::valueOf).toList();
        assertThat(queries).isSorted().endsWith(QUERIES);
        assertThat(queries).as("seen while it ran").anyMatch(query -> query > 0 && query < QUERIES);
        assertThat(seen(page, "curves")).as("drawn while it ran").hasSizeGreaterThan(1);
    }

    @SuppressWarnings("unchecked")
    private static List<String> seen(Page page, String list) {
        return (List<String>) page.evaluate("window.seen." + list);
    }

    private static void readsTheFirstRun(Page page) {
        JsonNode run = server.api().run(1);
        JsonNode incumbent = run.get("incumbent");
        String accuracy = SeedStatistics.percent(incumbent.get("testAccuracy").doubleValue()) + " %";
        String mflops = String.format(
                Locale.ROOT, "%,d", Math.round(incumbent.get("flops").longValue() / 1e6));
        String parameters =
                String.format(Locale.ROOT, "%.2f M", incumbent.get("parameters").longValue() / 1e6);
        Locator state = region(page, "State of the run");
        expect(state).containsText("150 of 150 queries");
        expect(state).containsText(accuracy);

        Locator cell = region(page, "Incumbent's architecture");
        String hash = incumbent.get("hash").stringValue();
        for (String figure : List.of(accuracy, mflops, parameters, hash)) {
            expect(cell).containsText(figure);
        }
        int vertices = server.api()
                .read("/spaces/nasbench101/architectures/" + hash)
                .get("operations")
                .size();
        expect(cell.getByRole(AriaRole.IMG).locator("text")).hasCount(vertices);
        expect(region(page, "Best so far").getByRole(AriaRole.IMG)).isVisible();
        expect(region(page, "Accuracy by FLOPs").getByRole(AriaRole.IMG))
                .hasAccessibleName("Mean test accuracy by FLOPs of 150 queries");
        expect(region(page, "Trace").getByRole(AriaRole.ROW).nth(1)).containsText("150");
    }

    private static void awaitsTheOthers(Page page) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Compare").setExact(true))
                .click();
        expect(region(page, "Mean best so far").getByRole(AriaRole.IMG)).isVisible();
        expect(page.getByRole(AriaRole.PROGRESSBAR, new GetByRoleOptions().setName("Queries of all runs")))
                .hasCount(0, new HasCountOptions().setTimeout(5 * MINUTE));
        expect(region(page, "Runs").getByText("Finished")).hasCount(6);
    }

    private static void readsTheTable(Page page, long study) {
        StudyTraces traces = StudyTraces.of(server.api(), study);
        SeedStatistics dense = traces.after(QUERIES, "dense-sampling");
        SeedStatistics random = traces.after(QUERIES, "random");
        assertThat(dense.mean()).isGreaterThanOrEqualTo(random.mean());
        assertRow(page, "Dense sampling", dense);
        assertRow(page, "Random", random);
    }

    private static void assertRow(Page page, String strategy, SeedStatistics end) {
        Locator cells = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Final accuracy by strategy"))
                .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(strategy))
                .getByRole(AriaRole.CELL);
        expect(cells.nth(0)).hasText("3");
        expect(cells.nth(1)).hasText(SeedStatistics.percent(end.mean()));
        String interval = SeedStatistics.percent(end.low()) + " to " + SeedStatistics.percent(end.high());
        expect(cells.nth(2)).hasText(end.lowest() == end.highest() ? "all seeds equal" : interval);
        expect(cells.nth(4)).hasText(SeedStatistics.percent(end.highest()));
        expect(cells.nth(5)).hasText(SeedStatistics.percent(end.lowest()));
    }

    /** The curves as they are drawn and as they are exported, held against the traces query by query. */
    private static void exportsTheCurves(Page page, long study) throws IOException {
        Locator figure = region(page, "Mean best so far");
        String drawn = figure.getByRole(AriaRole.IMG).innerHTML();
        figure.getByText("95 % confidence interval").click();
        assertThat(figure.getByRole(AriaRole.IMG).innerHTML()).isNotEqualTo(drawn);

        StudyTraces traces = StudyTraces.of(server.api(), study);
        List<String> lines = Files.readAllLines(download(page).path());
        assertThat(lines).hasSize(1 + 2 * QUERIES);
        assertThat(lines.get(0))
                .isEqualTo("strategy,query,n,mean,lowest,highest,ci_low,ci_high,"
                        + "best_measured_hindsight,regret_of_mean_hindsight,incumbent_by,reported,"
                        + "group,space,flops_min,flops_max,limits,controller_seed");
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            SeedStatistics expected = traces.after(Integer.parseInt(values[1]), values[0]);
            assertThat(values[2]).isEqualTo("3");
            double[] figures = {
                expected.mean(),
                expected.lowest(),
                expected.highest(),
                Math.max(0, expected.low()),
                Math.min(1, expected.high())
            };
            for (int i = 0; i < figures.length; i++) {
                assertThat(Double.parseDouble(values[3 + i])).as(line).isCloseTo(figures[i], within(1e-9));
            }
        }
    }

    private static Download download(Page page) {
        return page.waitForDownload(() -> {
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Export Mean best so far"))
                    .click();
            page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("CSV"))
                    .click();
        });
    }

    private static Remembered remembered(Page page, long study) {
        page.navigate(server.address() + "/");
        expect(page.getByText("3 finished")).hasCount(2);
        expectChoices(page, "Space", "/spaces");
        expectChoices(page, "Strategy", "/strategies");
        Object runs = shown(page);
        page.navigate(server.address() + "/runs/1");
        expect(region(page, "Incumbent's architecture").getByRole(AriaRole.IMG)).isVisible();
        expect(region(page, "Accuracy by FLOPs").getByRole(AriaRole.IMG)).isVisible();
        expect(page.getByText("Looking up")).hasCount(0);
        expect(region(page, "Log")).containsText("Finished.");
        Object run = shown(page);
        page.navigate(server.address() + "/studies/" + study);
        expect(region(page, "Mean best so far").getByRole(AriaRole.IMG)).isVisible();
        expect(page.getByText("Launched.")).isVisible();
        Object comparison = shown(page);
        return new Remembered(
                List.of(runs, run, comparison),
                server.api().read("/comparison?study=" + study),
                StudyTraces.of(server.api(), study));
    }

    /** Of a filter: one for each that the server has, and any. */
    private static void expectChoices(Page page, String filter, String path) {
        expect(page.getByLabel(filter, new Page.GetByLabelOptions().setExact(true))
                        .locator("option"))
                .hasCount(1 + server.api().read(path).size());
    }

    /** All that can be read on a page, and what its drawings say of themselves. */
    private static Object shown(Page page) {
        return page.evaluate("""
                () => [
                  document.querySelector("main").innerText,
                  ...Array.from(document.querySelectorAll("main svg[role=img]"), (image) => image.getAttribute("aria-label")),
                ]""");
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }
}
