package dnas.e2e;

import static dnas.e2e.Browsers.expect;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Every page with its content; the story looks at the empty one and at a live one. */
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
        expect(page.getByRole(
                        AriaRole.HEADING,
                        new GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
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
        expect(page.getByText("cells are inside the budget")).isVisible();
        Accessibility.check(page, "new-search");
        page.getByLabel("Queries per run").fill("0");
        page.getByLabel("At most (MFLOPs)").fill("1");
        expect(page.getByText("No cell lies there.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Launch"))
                .click();
        expect(page.getByLabel("Queries per run")).hasAttribute("aria-invalid", "true");
        Accessibility.check(page, "new-search-errors");
    }

    @Test
    void aFinishedRunWithTheWholeTable() {
        long run = study.get("runs").get(0).get("id").longValue();
        Page page = page("/runs/" + run, "Run " + run);
        expect(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Incumbent's cell"))
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
    void notFound() {
        Accessibility.check(page("/nowhere", "Page not found"), "not-found");
        Page page = page("/runs/999999", "Run 999999");
        expect(page.getByRole(AriaRole.ALERT)).containsText("There is no such run.");
        Accessibility.check(page, "run-not-found");
    }
}
