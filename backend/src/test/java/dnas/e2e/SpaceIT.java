package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The map of a whole space, what is chosen on it, and the map of a controller's code. */
@Tag(SharedDashboard.TAG)
@Order(2)
class SpaceIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;
    private static JsonNode run;

    @BeforeAll
    static void finishAStudy() {
        server = SharedDashboard.running();
        run = FinishedStudy.on(server).get("runs").get(0);
    }

    @Test
    void aSpaceIsFilteredAndSelectedFromAndItsArchitecturesAreShown() throws IOException {
        Page page = BROWSERS.open(server, "/spaces");
        link(page, "Map of NASBench-101").click();
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Space: NASBench-101")))
                .isFocused();
        expect(page.getByText("no search saw it")).isVisible();
        expect(page.getByText(Pattern.compile("of 423,624 in view"))).isVisible();

        page.getByLabel("Colour").selectOption("Skip edges");
        expect(map(page).getByRole(AriaRole.IMG)).containsText("Skip edges");
        page.getByLabel("Conv 3×3, at least").fill("3");
        page.keyboard().press("Enter");
        expect(region(page, "Filter").getByRole(AriaRole.STATUS)).containsText("the others are grey");
        assertThat(region(page, "Filter").getByRole(AriaRole.STATUS).textContent())
                .doesNotContain("423,624 of 423,624");

        drag(page, "Shift", .45, .02, .7, .11);
        Locator selection = region(page, "Selection");
        expect(selection.getByRole(AriaRole.ROW)).hasCount(1 + 20);
        Locator best = selection.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^[0-9a-f]{8}$")));
        String shown = best.first().textContent().strip();
        Download file = page.waitForDownload(() -> selection
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("CSV of")))
                .click());
        List<String> lines = Files.readAllLines(file.path());
        assertThat(file.suggestedFilename())
                .isEqualTo("dnas-nasbench101-whole-table-hindsight-mean-test-accuracy-selection.csv");
        assertThat(lines.get(0))
                .startsWith("hash,mean_test_accuracy,mflops,parameters,concept_conv3x3")
                .endsWith("hindsight");
        assertThat(lines).anyMatch(line -> line.startsWith(shown)).hasSizeGreaterThan(20);

        best.first().click();
        expect(region(page, "The chosen architecture").getByRole(AriaRole.IMG)).isVisible();
        expect(region(page, "Neighbours, one edit away")).containsText("0 better");
        page.reload();
        expect(region(page, "The chosen architecture")).containsText(shown);
        expect(selection.getByRole(AriaRole.ROW)).hasCount(1 + 20);
        expect(page.getByLabel("Conv 3×3, at least")).hasValue("3");
        Accessibility.check(page, "space");
    }

    @Test
    void theMapIsMovedByMouseAndKeys() {
        Page page = BROWSERS.open(server, "/spaces/nasbench101");
        expect(page.getByText(Pattern.compile("of 423,624 in view"))).isVisible();
        String before = inView(page);
        Locator layer = page.getByRole(AriaRole.APPLICATION);
        BoundingBox box = layer.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 3);
        page.mouse().wheel(0, -400);
        expect(page.getByText(before)).isHidden();
        String zoomed = inView(page);
        drag(page, null, .5, .5, .7, .7);
        expect(page.getByText(zoomed)).isHidden();
        page.waitForURL(Pattern.compile(".*view=.*").asPredicate());

        layer.focus();
        page.keyboard().press("0");
        expect(page.getByText(before)).isVisible();
        page.keyboard().press("+");
        expect(page.getByText(before)).isHidden();
        page.keyboard().press("Enter");
        expect(region(page, "The chosen architecture").getByRole(AriaRole.IMG)).isVisible();
    }

    @Test
    void anArchitectureTellsWhichRunsQueriedIt() {
        String hash = run.get("incumbent").get("hash").stringValue();
        Page page = BROWSERS.open(server, "/spaces/nasbench101?architecture=" + hash);
        Locator row = region(page, "Runs that queried it")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(link(page, "Run " + run.get("id").longValue())));
        expect(row).containsText("yes");
        link(page, "Run " + run.get("id").longValue()).click();
        expect(page.getByRole(
                        AriaRole.HEADING,
                        new GetByRoleOptions()
                                .setName("Run " + run.get("id").longValue())
                                .setLevel(1)))
                .isVisible();
        assertThat(page.url()).contains("?query=");
    }

    @Test
    void ofALargeSpaceTheMeasuredOnesAreShownAndSaidToBeSo() {
        Page page = BROWSERS.open(server, "/spaces/accel-nasbench");
        expect(page.getByText("the 5,125 architectures that were measured, of 104,485,552,128"))
                .isVisible();
        expect(page.getByText(Pattern.compile("of 5,125 in view"))).isVisible();
        expect(map(page)).containsText("Measured top-1 accuracy");
        page.getByLabel("Reported accuracy").selectOption("Predicted top-1 accuracy");
        expect(map(page)).containsText("Predicted top-1 accuracy");
        link(page, "All spaces").click();
        expect(page.getByRole(AriaRole.REGION)).hasCount(3);
        Accessibility.check(page, "spaces");
    }

    @Test
    void theCodeOfAControllerHasAMap() {
        Page page = BROWSERS.open(server, "/controllers/nasbench101-d1-seed1");
        Locator map = region(page, "Map of the code");
        expect(map).containsText("423,624 of 423,624 in view");
        expect(map).containsText("of the variance");
        page.getByLabel("Colour").selectOption("Mean test accuracy");
        expect(map).containsText("to colour by them is hindsight");
        map.getByRole(AriaRole.APPLICATION).focus();
        page.keyboard().press("Enter");
        expect(region(page, "The chosen architecture").getByRole(AriaRole.IMG)).isVisible();
    }

    /** From one place of the map to another, in shares from its upper left corner. */
    private static void drag(Page page, String key, double fromX, double fromY, double toX, double toY) {
        BoundingBox box = page.getByRole(AriaRole.APPLICATION).boundingBox();
        Keyboard keys = page.keyboard();
        if (key != null) {
            keys.down(key);
        }
        page.mouse().move(box.x + fromX * box.width, box.y + fromY * box.height);
        page.mouse().down();
        page.mouse().move(box.x + (fromX + toX) / 2 * box.width, box.y + (fromY + toY) / 2 * box.height);
        page.mouse().move(box.x + toX * box.width, box.y + toY * box.height);
        page.mouse().up();
        if (key != null) {
            keys.up(key);
        }
    }

    /** "412,510 of 423,624 in view". */
    private static String inView(Page page) {
        String text = page.getByText(Pattern.compile("of 423,624 in view"))
                .textContent()
                .strip();
        return text.substring(0, text.indexOf("in view") + "in view".length());
    }

    private static Locator map(Page page) {
        return region(page, "Accuracy by FLOPs");
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
