package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strategies under several FLOPs limits side by side, and runs of different spaces. */
class CompareIT {
    private static final String LADDER = "Accuracy by FLOPs limit";
    private static final String TABLE = "Final accuracy by strategy";
    private static final String SECOND = "Regularized evolution, any FLOPs";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;
    private static long ladder;
    private static long other;

    @BeforeAll
    static void finishTwoStudies() {
        server = DashboardServer.on(Installation.freshData("compare"));
        ladder = server.api().launch("""
                {"name": "A ladder", "space": "nasbench101", "strategies": ["random", "regularized-evolution"],
                 "signal": "test_mean", "queries": 12, "ladder": [{"max": 250000000}, {"max": 500000000}, {}],
                 "seeds": [1, 2, 3]}
                """);
        other = server.api().launch("""
                {"name": "Another space", "space": "nasbench201", "strategies": ["random"],
                 "signal": "cifar10_validation_200", "queries": 8, "seeds": [1, 2]}
                """);
        server.api().awaitFinished(ladder, Duration.ofMinutes(2));
        server.api().awaitFinished(other, Duration.ofMinutes(2));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLadderIsReadWithAKeyboardSharedAndReloaded() {
        Page page = BROWSERS.open(server, "/studies/" + ladder);
        expect(drawing(page, LADDER))
                .hasAccessibleName(
                        Pattern.compile("Accuracy by FLOPs limit: Random .+ at most 250.MFLOPs, .+ no limit; "
                                + "Regularized evolution .+ no limit"));
        expect(table(page).getByRole(AriaRole.ROWHEADER)).hasCount(6);

        choosesTheFirstBaselineWithKeys(page);
        JsonNode compared = server.api().read("/comparison?study=" + ladder + "&baseline=" + baseline(page));
        expect(table(page).getByText("baseline")).hasCount(3);
        expect(row(page, SECOND)).containsText(testOfSecond(compared));
        expect(page.getByText("Differences and tests are against Random at the same limit."))
                .isVisible();

        page.getByText("≤ 250", new Page.GetByTextOptions().setExact(true)).click();
        expect(drawing(page, "Mean best so far"))
                .hasAccessibleName(Pattern.compile("Mean best so far: Random .+; Regularized evolution .+"));
        Locator hidden = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(SECOND));
        hidden.click();
        expect(hidden).hasAttribute("aria-pressed", "false");
        expect(drawing(page, LADDER).locator("circle")).hasCount(5);
        String drawn = drawing(page, LADDER).innerHTML();

        page.reload();
        expect(drawing(page, LADDER).locator("circle")).hasCount(5);
        assertThat(drawing(page, LADDER).innerHTML()).isEqualTo(drawn);
        expect(page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("≤ 250")))
                .isChecked();
        expect(baselines(page)).hasValue("random");

        pointingEmphasisesEverywhere(page);
        Accessibility.check(page, "compare-ladder");
        aViewIsSavedOpenedRenamedAndDeleted(page);
    }

    private static void choosesTheFirstBaselineWithKeys(Page page) {
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo(baselines(page)).press("ArrowDown");
        expect(baselines(page)).hasValue("random");
        expect(table(page)).containsText("Better, equal, worse");
        keyboard.press("ArrowUp");
        expect(table(page)).not().containsText("Better, equal, worse");
        assertThat(page.url()).doesNotContain("baseline");
        keyboard.press("ArrowDown");
        expect(table(page)).containsText("Better, equal, worse");
    }

    private static String baseline(Page page) {
        return page.url().replaceAll(".*baseline=(\\d+).*", "$1");
    }

    /** Better, equal and worse seeds of the second group, as the table writes them. */
    private static String testOfSecond(JsonNode compared) {
        long group = compared.get("groups")
                .valueStream()
                .filter(each -> each.get("strategy").stringValue().equals("regularized-evolution")
                        && each.get("flopsRange").get("max").isNull())
                .findFirst()
                .orElseThrow()
                .get("id")
                .longValue();
        JsonNode test = compared.get("tests")
                .valueStream()
                .filter(each -> each.get("group").longValue() == group)
                .findFirst()
                .orElseThrow();
        return test.get("better") + ", " + test.get("equal") + ", " + test.get("worse");
    }

    private static void pointingEmphasisesEverywhere(Page page) {
        String faded = "svg => [...svg.querySelectorAll('g[data-groups]')]"
                + ".filter(group => getComputedStyle(group).opacity < 0.5).length";
        assertThat(drawing(page, LADDER).evaluate(faded)).isEqualTo(0);
        row(page, "Random, at most 500 MFLOPs").hover();
        assertThat(drawing(page, LADDER).evaluate(faded)).isEqualTo(4);
        page.mouse().move(2, 2);
        assertThat(drawing(page, LADDER).evaluate(faded)).isEqualTo(0);
    }

    private static void aViewIsSavedOpenedRenamedAndDeleted(Page page) {
        String address = page.url();
        button(page, "Views").click();
        Locator panel = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Saved views"));
        expect(panel).containsText("No view is saved yet.");
        panel.getByLabel("Name of this view").fill("Tight limits");
        panel.getByText("Save view").click();
        Locator saved = panel.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tight limits"));
        String permalink = server.address() + saved.getAttribute("href");
        assertThat(permalink).matches(".*/views/\\d+");

        page.navigate(permalink);
        page.waitForURL(address);
        expect(drawing(page, LADDER).locator("circle")).hasCount(5);
        button(page, "Views").click();
        button(page, "Rename the view Tight limits").click();
        expect(panel.getByLabel("New name")).isFocused();
        page.keyboard().type("Ladder of five");
        page.keyboard().press("Enter");
        expect(button(page, "Rename the view Ladder of five")).isFocused();
        expect(panel.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ladder of five")))
                .hasAttribute("href", permalink.substring(server.address().length()));
        button(page, "Delete the view Ladder of five").click();
        expect(panel).containsText("No view is saved yet.");
        page.navigate(permalink);
        expect(page.getByText("There is no such saved view.")).isVisible();
    }

    @Test
    void everyExportHoldsWhatThePageShows() throws IOException {
        Page page = BROWSERS.open(server, "/studies/" + ladder);
        expect(drawing(page, LADDER)).isVisible();
        baselines(page).selectOption("random");
        expect(table(page)).containsText("Holm p");

        List<String> rungs = read(page, "Export " + LADDER, "CSV").lines().toList();
        assertThat(rungs).hasSize(7);
        assertThat(rungs.get(0)).startsWith("strategy,flops_limit,n,mean,ci_low,ci_high,best_measured_hindsight,");
        assertThat(rungs.get(3)).startsWith("random,250000000,3,0.");
        String svg = read(page, "Export " + LADDER, "SVG");
        assertThat(svg).startsWith("<svg").contains("Study “A ladder”", "Signal: Mean test accuracy", "Data: sha256");
        assertThat(svg).doesNotContain("var(--");
        assertThat(bytes(page, "Export " + LADDER, "PNG")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(read(page, "Export Pareto fronts", "CSV").lines().findFirst().orElseThrow())
                .startsWith("strategy,run,query,flops,signal,accuracy,");

        String table = "Export After 12 queries: incumbent's mean test accuracy";
        List<String> rows = read(page, table, "CSV").lines().toList();
        assertThat(rows).hasSize(7);
        assertThat(rows.get(1))
                .startsWith("\"Random, any FLOPs\",random,3,0,0,0,0,0,0.")
                .contains(",yes,");
        assertThat(read(page, table, "LaTeX"))
                .contains("\\toprule", "\\bottomrule", "Budget: 12 queries.", "Seeds: 1, 2, 3.", "Data: sha256")
                .contains("Random, at most 250~MFLOPs & 3 & $", " & baseline & -- & -- \\\\");

        JsonNode json = JsonMapper.builder().build().readTree(read(page, "Export the comparison", "JSON"));
        assertThat(json.get("groups").size()).isEqualTo(6);
        assertThat(json.get("runs").size()).isEqualTo(18);
        assertThat(json.get("tests").size()).isEqualTo(3);
        assertThat(json.get("about").get("title").stringValue()).isEqualTo("Study “A ladder”");
    }

    @Test
    void runsOfDifferentSpacesHaveTheirOwnCharts() {
        Page page = BROWSERS.open(server, "/compare?study=" + ladder + "," + other);
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Compare 20 runs")))
                .isVisible();
        Locator second = page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName("NAS-Bench-201, CIFAR-10 test accuracy"));
        expect(second.getByRole(AriaRole.ROWHEADER)).hasCount(1);
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Fields that differ among groups")))
                .containsText("NAS-Bench-201");
        Accessibility.check(page, "compare-spaces");

        Locator cursor = second.getByRole(AriaRole.SLIDER);
        cursor.focus();
        page.keyboard().press("End");
        expect(cursor).hasAttribute("aria-valuetext", Pattern.compile("Random, Run \\d+, seed [12], query \\d+, .+"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/runs/\\d+\\?query=\\d+"));
    }

    @Test
    void nothingChosenAndNothingThereSayWhatToDo() {
        Page page = BROWSERS.open(server, "/compare");
        expect(page.getByText("Nothing is chosen to compare.")).isVisible();
        page.navigate(server.address() + "/compare?runs=9999");
        expect(page.getByRole(AriaRole.ALERT)).containsText("There is no run \"9999\".");
        page.navigate(server.address() + "/compare?runs=1-2,9999");
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Compare 2 runs")))
                .isVisible();
        expect(page.getByText("run 9999 (not there)")).isVisible();
        page.navigate(server.address() + "/compare?study=" + ladder + "&baseline=99999");
        expect(page.getByText("The baseline that is asked for (99999) is not among these strategies"))
                .isVisible();
        baselines(page).selectOption("random");
        expect(page.getByText("The baseline that is asked for")).hasCount(0);
        page.navigate(server.address() + "/compare?like=1");
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Compare 3 runs")))
                .isVisible();
        expect(page.getByText("its runs differ in nothing but the seed")).isVisible();
    }

    private static String read(Page page, String menu, String format) {
        return new String(bytes(page, menu, format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Page page, String menu, String format) {
        Download download = page.waitForDownload(() -> {
            button(page, menu).click();
            page.getByRole(
                            AriaRole.MENUITEM,
                            new GetByRoleOptions().setName(format).setExact(true))
                    .click();
        });
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator baselines(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Baseline"));
    }

    private static Locator table(Page page) {
        return page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName(TABLE).setExact(true));
    }

    private static Locator row(Page page, String group) {
        return table(page).getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(group));
    }

    private static Locator drawing(Page page, String figure) {
        return page.getByRole(
                        AriaRole.REGION, new GetByRoleOptions().setName(figure).setExact(true))
                .getByRole(AriaRole.IMG);
    }
}
