package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lies over every page, with keys alone: the tour of an empty installation, then the palette and the help. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShellIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;

    @BeforeAll
    static void startOnAFreshDirectory() {
        server = DashboardServer.on(Installation.freshData("shell"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aNewcomerIsShownRoundOnce() {
        Page page = BROWSERS.openAsNewcomer(server, "/");
        expect(card(page, "What dnas does")).isVisible();
        Accessibility.check(page, "tour");

        tabTo(page, AriaRole.BUTTON, "Next");
        page.keyboard().press("Enter");
        expect(card(page, "Launch a first search")).isVisible();
        new Keyboard(page).backTo(link(page, "Open the form"));
        page.keyboard().press("Enter");
        expect(heading(page, "New search")).isFocused();
        new Keyboard(page)
                .backTo(card(page, "Launch a first search")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next")));
        page.keyboard().press("Enter");
        expect(card(page, "See why")).isFocused();
        page.keyboard().press("Escape");
        expect(card(page, "See why")).hasCount(0);
        expect(heading(page, "New search")).isFocused();

        page.navigate(server.address() + "/");
        expect(page.getByText("No runs yet. Start a new search.")).isVisible();
        page.waitForLoadState();
        expect(card(page, "What dnas does")).hasCount(0);

        openPalette(page);
        page.keyboard().type("tour");
        page.keyboard().press("Enter");
        expect(card(page, "What dnas does")).isFocused();

        link(page, "Spaces").focus();
        openPalette(page);
        page.keyboard().press("Escape");
        expect(link(page, "Spaces")).isFocused();
        expect(card(page, "What dnas does")).isVisible();
        page.keyboard().press("Escape");
        expect(card(page, "What dnas does")).hasCount(0);
        expect(link(page, "Spaces")).isFocused();
    }

    @Test
    @Order(2)
    void aRunIsReachedByItsNumberAndTheFocusComesBackWithoutOne() {
        long study = server.api().launch(10, List.of(1, 2), "random");
        server.api().awaitFinished(study, Duration.ofMinutes(2));
        List<String> asked = new ArrayList<>();
        Page page = BROWSERS.openAsNewcomer(server, "/controllers");
        page.onRequest(request -> asked.add(request.url()));
        expect(page.getByText("No controller is trained yet.")).isVisible();
        Accessibility.check(page, "controllers-empty");
        assertThat(asked).noneMatch(url -> url.contains("/views") || url.contains("text="));

        new Keyboard(page).backTo(link(page, "Spaces"));
        openPalette(page);
        Accessibility.checkDialog(page, "palette");
        page.keyboard().type("nothing of this name");
        expect(page.getByText("Nothing is called that.")).isVisible();
        page.keyboard().press("Escape");
        expect(link(page, "Spaces")).isFocused();

        openPalette(page);
        page.keyboard().type("2");
        page.keyboard().press("Enter");
        expect(heading(page, "Run 2: Random, seed 2")).isFocused();
        assertThat(page.url()).endsWith("/runs/2");

        openPalette(page);
        expect(page.getByRole(AriaRole.OPTION).first()).containsText("Run 2");
        page.keyboard().type("cncpts nasbench-101");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        expect(page.getByRole(AriaRole.OPTION).first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        page.waitForURL("**/spaces/nasbench101/concepts");
    }

    @Test
    @Order(3)
    void shortcutsAreListedFollowedAndSwitchedOff() {
        Page page = BROWSERS.open(server, "/");
        expect(heading(page, "Runs")).isVisible();
        page.keyboard().press("?");
        Locator help = page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Keyboard help"));
        expect(help).containsText("Go to Controllers");
        Accessibility.checkDialog(page, "help");
        page.keyboard().press("Escape");
        expect(help).hasCount(0);

        go(page, "c");
        expect(heading(page, "Controllers")).isFocused();
        go(page, "n");
        expect(heading(page, "New search")).isFocused();
        page.getByLabel("Queries per run").focus();
        page.keyboard().type("gr?");
        assertThat(page.url()).startsWith(server.address() + "/new");
        expect(help).hasCount(0);

        heading(page, "New search").focus();
        page.keyboard().press("?");
        tabTo(page, AriaRole.SWITCH, "Shortcuts of single characters");
        page.keyboard().press("Space");
        page.keyboard().press("Escape");
        page.reload();
        expect(page.getByLabel("Queries per run")).isVisible();
        go(page, "r");
        page.keyboard().press("?");
        openPalette(page);
        assertThat(page.url()).startsWith(server.address() + "/new");
        expect(help).hasCount(0);
    }

    @Test
    @Order(4)
    void whatIsTypedBeforeThePaletteHasComeIsNotLost() {
        Page page = BROWSERS.open(server, "/");
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("/assets/Palette-.*\\.js"), held::add);
        page.keyboard().press("Control+k");
        page.keyboard().type("?spaces");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);

        Locator field = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Search or jump"));
        expect(field).isFocused();
        expect(field).hasValue("?spaces");
        page.keyboard().type("!");
        expect(field).hasValue("?spaces!");
    }

    private static void openPalette(Page page) {
        page.keyboard().press("Control+k");
        expect(page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Search or jump")))
                .isFocused();
    }

    private static void go(Page page, String key) {
        page.keyboard().press("g");
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, AriaRole role, String name) {
        new Keyboard(page)
                .tabTo(page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true)));
    }

    private static Locator card(Page page, String title) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }
}
