package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A team's first day on a server that asks for accounts, each person in a browser of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsIT {
    private static final String PASSWORD = "correct horse battery";
    /** Would run if anything took it for markup. */
    private static final String EVIL = "<img src=x onerror=\"document.title='owned'\">";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;

    @BeforeAll
    static void start() {
        server = DashboardServer.on(Installation.freshData("accounts"), "--accounts", "--workers", "1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void thePrintedLinkMakesTheFirstAccountOnce() throws Exception {
        Page page = BROWSERS.open(server, server.setUpPath());
        expect(heading(page, "Welcome")).isVisible();
        assertThat(page.url()).as("no secret is left in the address").endsWith("/welcome");
        Accessibility.check(page, "welcome");
        page.getByLabel("Your name").fill(EVIL);
        choosePassword(page, "short", "Make the account");
        expect(page.getByText("It has 5 characters; 10 to 200 are needed.")).isVisible();
        choosePassword(page, PASSWORD, "Make the account");
        expect(page.getByText("begins with a letter or digit")).isVisible();
        page.getByLabel("Your name").fill("Ada");
        choosePassword(page, PASSWORD, "Make the account");
        expect(menu(page, "Ada")).isVisible();
        expect(heading(page, "Runs")).isVisible();

        Page late = BROWSERS.open(server, server.setUpPath());
        expect(late.getByText("This link was used already, or is too old.")).isVisible();
    }

    @Test
    @Order(2)
    void oneSignsInAndComesToWhereOneWantedToGo() {
        Page page = BROWSERS.open(server, "/runs?text=something&view=runs");
        expect(heading(page, "Sign in")).isVisible();
        expect(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
        Accessibility.check(page, "sign-in");
        signIn(page, "Ada", "not the password");
        expect(page.getByRole(AriaRole.ALERT)).containsText("no account with this name and password");
        signIn(page, "ada", PASSWORD);
        expect(heading(page, "Runs")).isVisible();
        assertThat(page.url()).endsWith("/runs?text=something&view=runs");
        expect(page.getByLabel("Find runs")).hasValue("something");

        menu(page, "Ada").click();
        item(page, "Sign out").click();
        expect(heading(page, "Sign in")).isVisible();
        page.navigate(server.address() + "/activity");
        expect(heading(page, "Sign in")).isVisible();
    }

    @Test
    @Order(3)
    void aResearcherIsInvitedAndLaunchesAndEverybodySeesWho() {
        Page grace = invited("Grace", "Researcher");
        grace.navigate(server.address() + "/new");
        grace.getByLabel("Name (optional)").fill(EVIL);
        grace.getByLabel("Dense sampling").uncheck();
        grace.getByLabel("Random", new GetByLabelOptions().setExact(true)).check();
        grace.getByLabel("Queries per run").fill("20");
        press(grace, "Launch");
        grace.waitForURL(Pattern.compile(".*/studies/1"));
        expect(grace.getByText("Launched by Grace.")).isVisible();

        grace.navigate(server.address() + "/runs/1");
        expect(grace.getByText("Queued in the study “" + EVIL + "” by Grace.")).isVisible();
        grace.getByLabel("New tag").fill(EVIL);
        press(grace, "Add tag");
        expect(grace.getByText("Changed (tags) by Grace.")).isVisible();
        press(grace, "Add a note");
        grace.getByLabel("Note").fill(EVIL);
        press(grace, "Save note");
        expect(grace.getByText("Changed (note) by Grace.")).isVisible();
        grace.navigate(server.address() + "/studies/1");
        press(grace, "Views");
        grace.getByLabel("Name of this view").fill(EVIL);
        press(grace, "Save view");
        expect(grace.getByText("Copy short link")).isVisible();
    }

    @Test
    @Order(4)
    void whatPeopleWriteIsTextOnEveryPage() {
        Page ada = signedIn("Ada", "/activity");
        expect(ada.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("launched study 1")))
                .containsText(EVIL);
        Accessibility.check(ada, "activity");
        for (String path : new String[] {"/?view=runs", "/?view=studies", "/runs/1", "/studies/1", "/activity"}) {
            ada.navigate(server.address() + path);
            expect(ada.locator("main").getByText(EVIL).locator("visible=true").first())
                    .isVisible();
            assertInert(ada);
        }
        ada.keyboard().press("Control+k");
        ada.keyboard().type("img");
        expect(ada.getByRole(AriaRole.OPTION)
                        .filter(new Locator.FilterOptions().setHasText("View"))
                        .first())
                .containsText(EVIL);
        assertInert(ada);
        ada.navigate(server.address() + "/account");
        ada.getByLabel("What it is for").fill(EVIL);
        press(ada, "Make a token");
        expect(ada.getByText("The token “" + EVIL + "”")).isVisible();
        assertInert(ada);
    }

    @Test
    @Order(5)
    void aViewerSeesAllAndIsOfferedNothingThatIsNotForThem() {
        Page page = invited("Joan", "Viewer");
        expect(page.getByText("New search")).hasCount(0);
        page.navigate(server.address() + "/?view=runs");
        page.getByLabel("Choose every run of this page").check();
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("What to do with the chosen runs"))
                        .getByText("Compare"))
                .isVisible();
        expect(page.getByText("More", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        page.navigate(server.address() + "/runs/1");
        expect(heading(page, "Run 1: Random, seed 1")).isVisible();
        for (String deed : new String[] {"Archive", "Delete", "Run again with changes", "Add tag", "Edit note"}) {
            expect(page.getByText(deed, new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
        page.navigate(server.address() + "/new");
        expect(page.getByText("Launching searches needs the role researcher.")).isVisible();
        expect(page.getByText("You are signed in as Joan, a viewer.")).isVisible();
        Accessibility.check(page, "new-search-viewer");
        page.navigate(server.address() + "/accounts");
        expect(page.getByText("needs the role admin.")).isVisible();
    }

    @Test
    @Order(6)
    void aTokenServesAProgramUntilItIsRevoked() throws Exception {
        Page page = signedIn("Grace", "/account");
        expect(page.getByLabel("Role").locator("option")).hasText(new String[] {"Viewer", "Researcher"});
        page.getByLabel("What it is for").fill("cluster");
        page.getByLabel("Ends after days").fill("1000");
        press(page, "Make a token");
        expect(page.getByText("A token lasts 1 to 366 days, not 1000.")).isVisible();
        page.getByLabel("Ends after days").fill("30");
        press(page, "Make a token");
        String secret = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("The new token"))
                .locator("code")
                .textContent();
        expect(page.getByText("curl -H \"Authorization: Bearer " + secret)).isVisible();
        Accessibility.check(page, "account");

        assertThat(status(secret)).isEqualTo(200);
        page.reload();
        expect(page.getByText("cluster")).isVisible();
        expect(page.getByText(secret)).hasCount(0);
        expect(page.getByRole(AriaRole.CELL, new GetByRoleOptions().setName("never")))
                .hasCount(0);
        press(page, "Revoke the token cluster");
        expect(page.getByText("You have no token.")).isVisible();
        assertThat(status(secret)).isEqualTo(401);
    }

    @Test
    @Order(7)
    void signingOutEverywhereEndsOtherWindowsByTheirEventsOrTheirNextAction() {
        Page here = signedIn("Grace", "/account");
        Page watching = signedIn("Grace", "/runs/1");
        Page idle = signedIn("Grace", "/account");
        expect(watching.getByText("Archive")).isVisible();

        press(here, "Sign out everywhere");
        expect(heading(here, "Sign in")).isVisible();
        expect(heading(watching, "Sign in")).isVisible();
        expect(heading(idle, "Sign in")).hasCount(0);
        idle.getByLabel("What it is for").fill("cluster");
        press(idle, "Make a token");
        expect(heading(idle, "Sign in")).isVisible();
        fill(watching, "Grace", PASSWORD);
        expect(heading(watching, "Run 1: Random, seed 1")).isVisible();
    }

    @Test
    @Order(8)
    void whoIsDisabledIsOutAndTheLastAdministratorStays() {
        Page joan = signedIn("Joan", "/");
        Page ada = signedIn("Ada", "/accounts");
        ada.getByLabel("Role of Ada").selectOption("viewer");
        expect(ada.getByRole(AriaRole.ALERT)).containsText("make another administrator first");
        expect(ada.getByLabel("Role of Ada")).hasValue("admin");
        press(ada, "New link for Joan");
        expect(ada.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("The link for Joan")))
                .containsText("/welcome#");
        Accessibility.check(ada, "accounts");

        press(ada, "Disable Joan");
        ada.getByRole(AriaRole.DIALOG)
                .getByText("Disable", new Locator.GetByTextOptions().setExact(true))
                .click();
        expect(ada.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Joan")))
                .containsText("Disabled");
        joan.navigate(server.address() + "/spaces");
        expect(heading(joan, "Sign in")).isVisible();
        fill(joan, "Joan", PASSWORD);
        expect(joan.getByRole(AriaRole.ALERT)).containsText("may not sign in any more");
    }

    /** The browser of somebody new, who has followed the link that Ada made. */
    private static Page invited(String name, String role) {
        Page ada = signedIn("Ada", "/accounts");
        ada.getByLabel("Name").fill(name);
        ada.getByLabel("Role", new GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel(role));
        press(ada, "Make a link");
        String link = ada.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("The link for " + name))
                .locator("code")
                .textContent();
        Page page = BROWSERS.open(server, link.substring(server.address().length()));
        expect(heading(page, "Welcome, " + name)).isVisible();
        choosePassword(page, PASSWORD, "Choose the password");
        expect(heading(page, "Runs")).isVisible();
        expect(menu(page, name)).isVisible();
        return page;
    }

    private static Page signedIn(String name, String path) {
        Page page = BROWSERS.open(server, path);
        signIn(page, name, PASSWORD);
        expect(menu(page, name)).isVisible();
        expect(heading(page, "Sign in")).hasCount(0);
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        expect(heading(page, "Sign in")).isVisible();
        fill(page, name, password);
    }

    private static void fill(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static void choosePassword(Page page, String password, String button) {
        page.getByLabel("New password").fill(password);
        page.getByLabel("The same once more").fill(password);
        press(page, button);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void assertInert(Page page) {
        assertThat(page.locator("img[src='x']").count()).as(page.url()).isZero();
        assertThat(page.title()).as(page.url()).isNotEqualTo("owned");
    }

    private static int status(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/runs"))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static Locator menu(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Signed in as " + name));
    }

    private static Locator item(Page page, String title) {
        return page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(title));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }
}
