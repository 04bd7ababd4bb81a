package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The list of runs as a team uses it, on a hundred real runs. */
class RunsIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;

    @BeforeAll
    static void fillAStore() {
        Path data = Installation.freshData("runs");
        CommandLine filling =
                CommandLine.dnas("demo-data", "--data", data.toString(), "--studies", "4", "--queries", "12");
        assertThat(filling.exitCode()).as(filling.err()).isZero();
        server = DashboardServer.on(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsAskedForStandsInTheAddressAndIsTheServersWork() {
        Page page = BROWSERS.open(server, "/");
        JsonNode groups = server.api().read("/runs/groups?size=200");
        expect(page.getByText(groups.get("total").intValue() + " setups")).isVisible();
        Accessibility.check(page, "runs-setups");

        page.getByLabel("Find runs").fill("ladder");
        int ladder = server.api().read("/runs/groups?text=ladder").get("total").intValue();
        assertThat(ladder).isLessThan(groups.get("total").intValue());
        expect(page.getByText(ladder + " setups")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Mean accuracy, %"))
                .click();
        expect(page.getByRole(AriaRole.COLUMNHEADER, new GetByRoleOptions().setName("Mean accuracy, %")))
                .hasAttribute("aria-sort", "descending");
        assertThat(page.url()).contains("text=ladder").contains("sort=-accuracy");
        page.reload();
        JsonNode best = server.api()
                .read("/runs/groups?text=ladder&sort=-accuracy&size=1")
                .get("items")
                .get(0);
        expect(page.getByRole(AriaRole.ROW).nth(1))
                .containsText(SeedStatistics.percent(best.get("mean").doubleValue()));

        page.getByLabel("Find runs").fill("nothing is called so");
        expect(page.getByText("No run is like that.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show all runs"))
                .click();
        expect(page.getByText(groups.get("total").intValue() + " setups")).isVisible();
    }

    @Test
    void manyAreChosenTaggedAndCompared() {
        Page page = BROWSERS.open(server, "/?view=runs&state=cancelled");
        int cancelled = server.api().read("/runs?state=cancelled").get("total").intValue();
        expect(page.getByText(cancelled + " runs")).isVisible();
        page.getByLabel("Choose every run of this page").check();
        Locator bar = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("What to do with the chosen runs"));
        expect(bar).containsText(cancelled + " runs chosen");
        Accessibility.check(page, "runs-chosen");

        bar.getByText("More").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Add or remove a tag"))
                .click();
        page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("half-way");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add it"))
                .click();
        expect(bar).containsText(cancelled + " runs tagged “half-way”.");
        assertThat(server.api().read("/runs?tag=half-way").get("total").intValue())
                .isEqualTo(cancelled);

        bar.getByText("Compare").click();
        page.waitForURL(Pattern.compile(".*/compare\\?runs=.+"));
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    @Test
    void aFormerRunIsSearchedAgainWithItsChangesMarked() {
        long run =
                server.api().read("/runs?size=1").get("items").get(0).get("id").longValue();
        Page page = BROWSERS.open(server, "/new?from=run/" + run);
        expect(page.getByText("Nothing is changed yet")).isVisible();
        page.getByLabel("Queries per run").fill("9");
        page.getByLabel("Limits, one search each (MFLOPs)").fill("300, 600, none");
        expect(page.getByText("changed: queries, budget ladder")).isVisible();
        expect(page.getByText("× 3 FLOPs ranges × 1 seed = 3 runs will be launched"))
                .isVisible();
        Accessibility.check(page, "new-search-again");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Launch"))
                .click();
        page.waitForURL(Pattern.compile(".*/studies/\\d+"));
        long study = Long.parseLong(page.url().replaceAll(".*/", ""));
        assertThat(server.api().study(study).get("ladder").size()).isEqualTo(3);
    }
}
