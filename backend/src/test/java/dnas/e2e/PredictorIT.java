package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** How far the predictor of a run can be trusted, as a reader finds it. */
@Tag(SharedDashboard.TAG)
@Order(2)
class PredictorIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;
    private static JsonNode study;

    @BeforeAll
    static void finishAStudy() {
        server = SharedDashboard.running();
        study = FinishedStudy.on(server);
    }

    private static long runOf(String strategy) {
        for (JsonNode run : study.get("runs")) {
            if (run.get("strategy").stringValue().equals(strategy)) {
                return run.get("id").longValue();
            }
        }
        throw new IllegalStateException("The study has no run of " + strategy + ".");
    }

    @Test
    void fromARunToWhatItsPredictorIsWorth() {
        long run = runOf("dense-sampling");
        Page page = BROWSERS.open(server, "/runs/" + run);
        link(page, "Predictor").click();
        expect(heading(page, "Predictor of run " + run + ": Dense sampling")).isVisible();
        JsonNode calibration = server.api().read("/runs/" + run + "/calibration");

        Locator trust = region(page, "How far to trust it");
        expect(trust).containsText("Half of the 500 architectures predicted best reach");
        expect(trust).containsText(" the region");
        expect(trust)
                .containsText("Without hindsight: of "
                        + calibration.get("beforehand").get("scores").get("n").intValue() + " queries");
        expect(drawing(page, "Reliability")).isVisible();
        expect(page.getByText("no search saw it")).hasCount(0);
        Locator numbers =
                page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Figures of each set of predictions"));
        expect(numbers.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Within the 95")))
                .containsText(percent(calibration
                        .get("hindsight")
                        .get("best")
                        .get("scores")
                        .get("coverage")
                        .get(3)
                        .get("observed")
                        .get("share")
                        .doubleValue()));
        Accessibility.check(page, "predictor");

        page.getByText("Best predicted (hindsight)").first().click();
        expect(page.getByText("no search saw it")).isVisible();
        expect(drawing(page, "Predicted and true"))
                .hasAccessibleName("Predicted and true mean test accuracy: 500 architectures");
        Accessibility.check(page, "predictor-best");
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Drawn uniformly (hindsight)"))
                .check();
        assertThat(page.url()).endsWith("/runs/" + run + "/calibration?sample=uniform");
        page.reload();
        expect(drawing(page, "Predicted and true"))
                .hasAccessibleName("Predicted and true mean test accuracy: 4,000 architectures");
        Accessibility.check(page, "predictor-uniform");
    }

    @Test
    void aRunWithoutAPredictorSaysSo() {
        long run = runOf("random");
        Page page = BROWSERS.open(server, "/runs/" + run);
        expect(link(page, "Concepts")).isVisible();
        expect(link(page, "Predictor")).hasCount(0);
        page.navigate(server.address() + "/runs/" + run + "/calibration");
        expect(page.getByText("There is nothing to hold against the truth.")).isVisible();
        expect(page.getByText("searched with random, which fits no process")).isVisible();
        Accessibility.check(page, "predictor-none");
        page.navigate(server.address() + "/runs/999999/calibration");
        expect(page.getByRole(AriaRole.ALERT)).containsText("There is no such run.");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator drawing(Page page, String figure) {
        return region(page, figure).getByRole(AriaRole.IMG);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }
}
