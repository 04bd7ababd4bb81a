package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server goes away in the middle of a run and comes back while somebody watches. */
@Tag(SharedDashboard.TAG)
@Order(4)
class OutageIT {
    private static final int MINUTE = 60_000;
    /** Enough to be in the middle of them for seconds. */
    private static final int QUERIES = 400;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private DashboardServer server;
    private long study;
    private Page page;

    @BeforeEach
    void loseTheServerInTheMiddleOfARun() {
        server = SharedDashboard.running();
        study = server.api().launch(QUERIES, List.of(11), "dense-sampling");
        page = BROWSERS.open(
                server, "/runs/" + server.api().runOf(study).get("id").longValue());
        page.evaluate("window.neverReloaded = true");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show the architecture of query"))
                .first()
                .waitFor(new WaitForOptions().setTimeout(MINUTE));
        server.stop();
        expect(unreachable()).isVisible();
        expect(state()).not().containsText("Finished");
    }

    @Test
    void aPageFollowsTheRunToItsEndOnceTheServerIsBack() {
        server.start();

        assertThePageIsTrue();
    }

    @Test
    void aPageThatMissedTheEndOfTheRunLearnsOfIt() {
        page.context().setOffline(true);
        server.start();
        server.api().awaitFinished(study, Duration.ofMinutes(2));
        page.context().setOffline(false);

        assertThePageIsTrue();
    }

    private void assertThePageIsTrue() {
        expect(unreachable()).hasCount(0, new HasCountOptions().setTimeout(MINUTE));
        expect(state()).containsText("Finished", new ContainsTextOptions().setTimeout(MINUTE));
        expect(state()).containsText(QUERIES + " of " + QUERIES + " queries");
        expect(page.getByRole(AriaRole.IMG, new GetByRoleOptions().setName("Test accuracy by FLOPs")))
                .hasAccessibleName("Mean test accuracy by FLOPs of " + QUERIES + " queries");
        String hash = server.api().runOf(study).get("incumbent").get("hash").stringValue();
        expect(page.getByText("Hash " + hash)).isVisible();
        assertThat((boolean) page.evaluate("window.neverReloaded")).isTrue();
    }

    private Locator unreachable() {
        return page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions()
                        .setHasText("The server is unreachable. Retrying; what you see may be out of date."));
    }

    private Locator state() {
        return page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("State of the run"));
    }
}
