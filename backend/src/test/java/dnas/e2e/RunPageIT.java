package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The page of one dense sampling, read, remarked upon, stopped and searched again. */
@Order(TrainedController.AFTER_THOSE_WITHOUT)
class RunPageIT {
    private static final int QUERIES = 40;
    private static final int MANY_QUERIES = 900;
    private static final int MIDDLE = 10;
    private static final String HISTORY = "Incumbent's history";
    private static final String REGIONS = "Regions, round by round";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;
    private static JsonNode run;
    private static String path;

    @BeforeAll
    static void finishARun() {
        server = DashboardServer.on(TrainedController.dataWithController("run-page"));
        long study = server.api().launch(QUERIES, List.of(1), "dense-sampling");
        server.api().awaitFinished(study, Duration.ofMinutes(2));
        run = server.api().runOf(study);
        path = "/runs/" + run.get("id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theCurveShowsRegretWhichTheAddressKeeps() {
        Page page = BROWSERS.open(server, path);
        expect(drawing(page, "Best so far")).isVisible();
        page.getByLabel("Simple regret", exactly()).check();
        expect(drawing(page, "Simple regret (hindsight)")).hasAccessibleName(regret());
        page.reload();
        expect(drawing(page, "Simple regret (hindsight)")).hasAccessibleName(regret());

        link(page, "Compare").click();
        page.waitForURL(Pattern.compile("/studies/\\d+$"));
        expect(region(page, "Mean best so far")).isVisible();
        page.goBack();
        expect(drawing(page, "Simple regret (hindsight)")).hasAccessibleName(regret());
        page.getByLabel("Accuracy", exactly()).check();
        expect(drawing(page, "Best so far")).isVisible();
        assertThat(page.url()).endsWith(path);
    }

    /** Of the drawing, from what the server knows best within the limits. */
    private static Pattern regret() {
        double best = server.api()
                .read("/comparison?runs=" + run.get("id"))
                .get("groups")
                .get(0)
                .get("bestTestAccuracy")
                .doubleValue();
        double reached = run.get("incumbent").get("testAccuracy").doubleValue();
        assertThat(best).isGreaterThanOrEqualTo(reached);
        return Pattern.compile("Simple regret \\(hindsight\\) after 40 of 40 queries: .+ percentage points below "
                + SeedStatistics.percent(best) + ".*");
    }

    @Test
    void incumbentsAreSteppedThroughWithKeys() {
        List<Integer> found = incumbents();
        Page page = BROWSERS.open(server, path);
        Locator history = region(page, HISTORY);
        expect(history.getByRole(AriaRole.ROWHEADER)).hasCount(found.size());
        expect(history).containsText("the first query");

        Keyboard keys = new Keyboard(page).tabTo(incumbent(history, found.get(found.size() - 1)));
        for (int i = found.size() - 1; i >= 0; i--) {
            keys.press("Enter");
            expect(incumbent(history, found.get(i))).hasAttribute("aria-pressed", "true");
            expect(drawing(page, "Architecture of query " + found.get(i))).isVisible();
            assertThat(page.url()).endsWith("query=" + found.get(i));
            if (i > 0) {
                keys.press("Tab");
            }
        }

        Locator curve =
                page.getByRole(AriaRole.SLIDER, new GetByRoleOptions().setName("Query on the best-so-far curve"));
        curve.focus();
        keys.press("ArrowRight");
        expect(curve).hasAttribute("aria-valuetext", Pattern.compile("Query 2, .+ best so far .+"));
        keys.press("End");
        expect(region(page, "Architecture of query " + QUERIES)).isVisible();
        page.reload();
        expect(drawing(page, "Architecture of query " + QUERIES)).isVisible();
    }

    /** The queries whose signal beat every one before. */
    private static List<Integer> incumbents() {
        List<Integer> found = new ArrayList<>();
        double best = -1;
        for (JsonNode entry : run.get("trace")) {
            double signal = entry.get("signal").doubleValue();
            if (signal > best) {
                best = signal;
                found.add(entry.get("query").intValue());
            }
        }
        return found;
    }

    private static Locator incumbent(Locator history, int query) {
        return history.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                        .setName("Show the incumbent found at query " + query)
                        .setExact(true));
    }

    @Test
    void regionsAreReplayedRoundByRound() {
        Page page = BROWSERS.open(server, path + "?curve=regret");
        Response first = page.waitForResponse(answer -> answer.url().endsWith("/regions"), () -> region(page, REGIONS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show"))
                .click());
        assertThat(first.status()).as("it is not known at once").isEqualTo(202);
        JsonNode rounds =
                server.api().replayed("/runs/" + run.get("id") + "/regions").get("rounds");
        expect(drawing(page, REGIONS)).hasAccessibleName(round(rounds, rounds.size()));

        Locator slider = page.getByRole(
                AriaRole.SLIDER, new GetByRoleOptions().setName("Round").setExact(true));
        slider.focus();
        page.keyboard().press("Home");
        expect(drawing(page, REGIONS)).hasAccessibleName(round(rounds, 1));
        expect(region(page, REGIONS)).containsText("spread over the code, no region yet");
        page.keyboard().press("ArrowRight");
        expect(drawing(page, REGIONS)).hasAccessibleName(round(rounds, 2));
        page.reload();
        expect(drawing(page, REGIONS)).hasAccessibleName(round(rounds, 2));
        Accessibility.check(page, "run-page");

        page.navigate(page.url().replace("round=2", "round=" + (rounds.size() - 1)));
        button(page, "Play").click();
        expect(drawing(page, REGIONS)).hasAccessibleName(round(rounds, rounds.size()));
        expect(button(page, "Play")).isVisible();
        button(page, "Hide").click();
        expect(button(page, "Show")).isVisible();
        assertThat(page.url()).endsWith(path + "?curve=regret");
    }

    /** Of the drawing in a round, which counts from 1. */
    private static Pattern round(JsonNode rounds, int round) {
        JsonNode shown = rounds.get(round - 1);
        int regions = shown.get("regions").size();
        return Pattern.compile("Regions on the map of the code\\. Round " + round + " of " + rounds.size() + ", quer.+ "
                + shown.get("to") + ": "
                + (regions == 0 ? "spread.+" : regions == 1 ? "1 region" : regions + " regions"));
    }

    @Test
    void itIsTaggedNotedArchivedAndFoundAgain() {
        Page page = BROWSERS.open(server, path);
        Locator remarks = region(page, "Remarks");
        Locator tag = remarks.getByLabel("New tag");
        tag.fill("one, two");
        tag.press("Enter");
        expect(remarks.getByRole(AriaRole.ALERT)).containsText("A tag has no comma");
        tag.fill("paper");
        tag.press("Enter");
        expect(remarks.getByRole(AriaRole.LIST)).hasText("paper ×");
        remarks.getByText("Add a note").click();
        remarks.getByLabel("Note").fill("For the figure.");
        remarks.getByText("Save note").click();
        expect(remarks.getByText("For the figure.")).isVisible();
        expect(button(page, "Edit note")).isFocused();
        button(page, "Archive").click();
        expect(page.getByText("This run is archived")).isVisible();
        assertThat(server.api().read("/runs?tag=paper").get("total").intValue()).isZero();

        page.reload();
        expect(remarks.getByText("For the figure.")).isVisible();
        button(page, "Restore").click();
        expect(page.getByText("This run is archived")).hasCount(0);
        remarks.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("paper"))
                .click();
        expect(page.getByText("1 setup", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.goBack();
        remarks.getByLabel("Remove the tag paper").click();
        expect(remarks.getByRole(AriaRole.LIST)).hasCount(0);
        expect(tag).isFocused();
        assertThat(server.api().read("/runs?tag=paper").get("total").intValue()).isZero();
    }

    @Test
    void itsSpecificationAndLogAreThoseOfTheSearchThatIsLaunchedAgain() {
        Page page = BROWSERS.open(server, path);
        expect(region(page, "Specification"))
                .containsText("bin/dnas search --space nasbench101 --strategy dense-sampling --signal test_mean"
                        + " --queries 40 --max-mflops 1000 --seed 1 --controller-seed 1");
        Locator log = region(page, "Log").getByRole(AriaRole.LISTITEM);
        expect(log.first())
                .containsText("Queued in the study “" + run.get("studyName").stringValue() + "”.");
        expect(log.nth(1)).containsText("Taken by a worker for the first time.");
        expect(log.filter(new Locator.FilterOptions().setHasText("Made 40 queries")))
                .hasCount(1);
        expect(log.filter(new Locator.FilterOptions().setHasText("Finished."))).hasCount(1);

        link(page, "Run again with changes").click();
        expect(page.getByText("Nothing is changed yet")).isVisible();
        expect(page.getByLabel("Dense sampling")).isChecked();
        expect(page.getByLabel("At most (MFLOPs)")).hasValue("1000");
        expect(page.getByLabel("Queries per run")).hasValue("40");
        page.getByLabel("Queries per run").fill("12");
        expect(page.getByText("queries 40 → 12")).isVisible();
        button(page, "Launch").click();
        page.waitForURL(Pattern.compile("/runs/\\d+$"));
        expect(page.getByText("12 of 12 queries")).isVisible();
        JsonNode again = server.api().run(Long.parseLong(page.url().replaceAll(".*/", "")));
        for (String field : List.of("space", "strategy", "signal", "seed", "flopsRange")) {
            assertThat(again.get(field)).as(field).isEqualTo(run.get(field));
        }
    }

    @Test
    void aLiveRunIsPausedAndGoesOnFromItsQueries() {
        long study = server.api().launch(MANY_QUERIES, List.of(2), "dense-sampling");
        long id = server.api().runOf(study).get("id").longValue();
        Page page = BROWSERS.open(server, "/runs/" + id);
        Locator state = region(page, "State of the run");
        expect(state).containsText(Pattern.compile("\\d{2,3} of 900 queries"));
        button(page, "Stop").focus();
        Keyboard keys = new Keyboard(page).press("Enter");
        expect(button(page, "Resume")).isFocused();
        expect(state).containsText("its queries are kept");
        List<JsonNode> kept = trace(id);
        assertThat(kept).hasSizeBetween(MIDDLE, MANY_QUERIES - 1);
        expect(state).containsText(kept.size() + " of 900 queries");

        keys.press("Enter");
        expect(button(page, "Stop")).isFocused();
        await().atMost(Duration.ofMinutes(1)).until(() -> trace(id).size() > kept.size());
        assertThat(trace(id)).startsWith(kept.toArray(JsonNode[]::new));
        expect(state).not().containsText(kept.size() + " of 900 queries");
        keys.press("Enter");
        expect(region(page, "Log").getByRole(AriaRole.LISTITEM).last()).containsText("Stopped.");
    }

    private static List<JsonNode> trace(long run) {
        return server.api().run(run).get("trace").valueStream().toList();
    }

    private static GetByLabelOptions exactly() {
        return new GetByLabelOptions().setExact(true);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator drawing(Page page, String figure) {
        return region(page, figure).getByRole(AriaRole.IMG);
    }
}
