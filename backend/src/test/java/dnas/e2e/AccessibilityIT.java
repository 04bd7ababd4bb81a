package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Every page with its content; the story looks at the empty one and at a live one. */
@Tag(SharedDashboard.TAG)
@Order(2)
class AccessibilityIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;
    private static JsonNode study;

    @BeforeAll
    static void finishAStudy() {
        server = SharedDashboard.running();
        study = FinishedStudy.on(server);
    }

    private static Page page(String path, String heading) {
        Page page = BROWSERS.open(server, path);
        expect(heading(page, heading)).isVisible();
        return page;
    }

    @Test
    void runsByStudyAndOneByOne() {
        Page page = page("/", "Runs");
        expect(page.getByRole(AriaRole.REGION)).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Runs of Dense sampling"))
                .click();
        Accessibility.check(page, "runs");
        page.getByText("Single runs").click();
        expect(page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName("Run 1").setExact(true)))
                .isVisible();
        Accessibility.check(page, "runs-single");
    }

    @Test
    void newSearchWithAndWithoutErrors() {
        Page page = page("/new", "New search");
        expect(page.getByText("architectures are inside the budget")).isVisible();
        Accessibility.check(page, "new-search");
        page.getByLabel("Queries per run").fill("0");
        page.getByLabel("At most (MFLOPs)").fill("1");
        expect(page.getByText("No architecture lies in this range.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Launch"))
                .click();
        expect(page.getByLabel("Queries per run")).hasAttribute("aria-invalid", "true");
        Accessibility.check(page, "new-search-errors");
    }

    @Test
    void aFinishedRunWithTheWholeTable() {
        long run = study.get("runs").get(0).get("id").longValue();
        Page page = page("/runs/" + run, "Run " + run);
        expect(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Incumbent's architecture"))
                        .getByRole(AriaRole.IMG))
                .isVisible();
        Accessibility.check(page, "run");
        page.getByRole(AriaRole.SWITCH).click();
        expect(page.locator("canvas")).isVisible();
        Accessibility.check(page, "run-whole-table");
    }

    @Test
    void compare() {
        Page page = page(
                "/studies/" + study.get("id"), "Compare: " + study.get("name").stringValue());
        expect(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Mean best so far"))
                        .getByRole(AriaRole.IMG))
                .isVisible();
        Accessibility.check(page, "compare");
    }

    @Test
    void storage() {
        Page page = page("/storage", "Storage");
        expect(page.getByRole(
                        AriaRole.REGION,
                        new GetByRoleOptions().setName("Data directory").setExact(true)))
                .containsText("dnas.mv.db");
        expect(page.getByRole(
                        AriaRole.REGION,
                        new GetByRoleOptions().setName("Largest studies").setExact(true)))
                .containsText(study.get("name").stringValue());
        Accessibility.check(page, "storage");
    }

    @Test
    void conceptsOfARunAndOfTheWholeTable() {
        long run = study.get("runs").get(0).get("id").longValue();
        Page page = page("/runs/" + run, "Run " + run);
        link(page, "Concepts").click();
        Locator all = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Effects of concepts and pairs"));
        expect(all.getByRole(AriaRole.ROWHEADER)).hasCount(6 + 15);
        expect(drawing(page, "Effect of each concept")).hasAccessibleName(Pattern.compile(".*Conv 3×3 .+ \\(Run .+"));
        Accessibility.check(page, "concepts-run");

        page.getByLabel("FLOPs", new Page.GetByLabelOptions().setExact(true)).check();
        expect(all).containsText("By one more, factor");
        assertThat(page.url()).endsWith("/runs/" + run + "/concepts?response=log_flops");
        page.reload();
        expect(all).containsText("By one more, factor");
        expect(all.getByRole(AriaRole.ROWHEADER)).hasCount(6 + 15);

        link(page, "the whole table").click();
        expect(page.getByText("no search saw it")).isVisible();
        expect(drawing(page, "Effect of each concept")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions()
                                .setName(Pattern.compile(
                                        "Skip edges and Longest path, Whole table \\(hindsight\\): ×.+")))
                .click();
        expect(drawing(page, "Skip edges by Longest path")).isVisible();
        Accessibility.check(page, "concepts-table");
    }

    @Test
    void controllersAndWhatTheirAxesMove() {
        long run = study.get("runs")
                .valueStream()
                .filter(each -> each.get("strategy").stringValue().equals("dense-sampling"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .longValue();
        Page page = page("/runs/" + run, "Run " + run);
        page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Specification"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        expect(heading(page, "Disentangled controller of NASBench-101, seed 1")).isVisible();
        expect(drawing(page, "What each axis moves"))
                .hasAccessibleName(Pattern.compile("Effect of each axis .+ differ from what was asked.+"));
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Whether sliders obey"))
                        .getByRole(AriaRole.ROWHEADER))
                .hasCount(6);
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("How good the code is")))
                .containsText("Gaussian total correlation");

        Locator matrix = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("What each axis moves"))
                .getByRole(AriaRole.SLIDER);
        matrix.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(matrix.getAttribute("aria-valuetext")).matches("Conv 1×1 moves Conv 1×1, by .+, asked for .+");
        Accessibility.check(page, "controller");

        link(page, "Controllers").click();
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Controllers")))
                .containsText("Disentangled controller of NASBench-101, seed 1");
        Accessibility.check(page, "controllers");
    }

    @Test
    void aControllerThatIsNotTrainedTellsHowItIs() {
        Page page = page("/controllers/nasbench101-d1-seed77", "Controller nasbench101-d1-seed77");
        expect(page.getByText("bin/dnas controller train --space nasbench101 --seed 77"))
                .isVisible();
        Accessibility.check(page, "controller-missing");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator drawing(Page page, String figure) {
        return page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName(figure))
                .getByRole(AriaRole.IMG);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void notFound() {
        Accessibility.check(page("/nowhere", "Page not found"), "not-found");
        Page page = page("/runs/999999", "Run 999999");
        expect(page.getByRole(AriaRole.ALERT)).containsText("There is no such run.");
        Accessibility.check(page, "run-not-found");
    }
}
