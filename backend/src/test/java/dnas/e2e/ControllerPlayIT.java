package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The code of a controller, as a reader plays with it. */
@Tag(SharedDashboard.TAG)
@Order(2)
class ControllerPlayIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String PATH = "/controllers/nasbench101-d1-seed1";
    private static final String HASH = "[0-9a-f]{32}";

    @Test
    void aSliderIsMovedTheDrawingFollowsAndTheAddressLeadsBack() {
        Page page = BROWSERS.open(SharedDashboard.running(), PATH);
        Locator decoded = region(page, "Decoded architecture");
        expect(decoded).containsText("Mean test accuracy (hindsight)");
        String first = hash(decoded);

        Locator slider = slider(page, "Conv 1×1");
        slider.focus();
        page.keyboard().press("End");
        expect(slider).hasAttribute("aria-valuetext", "5");
        expect(page.getByText("No architecture has that combination; snapped to"))
                .isVisible();
        expect(decoded.getByText("New since the one before")).isVisible();
        expect(decoded.getByText(first)).hasCount(0);
        expect(slider(page, "Conv 3×3")).hasAttribute("aria-valuetext", Pattern.compile("^0"));
        Accessibility.check(page, "controller-play");

        String hash = hash(decoded);
        assertThat(page.url()).contains("?concepts=0.5.0.");
        page.reload();
        expect(decoded.getByText(hash)).isVisible();
    }

    @Test
    void fromAnArchitectureOverItsStripsToAnother() {
        Page page = BROWSERS.open(SharedDashboard.running(), PATH + "?from=00005c142e6f48ac74fdcf73e3439874");
        Locator decoded = region(page, "Decoded architecture");
        expect(page.getByText("Started from")).containsText("its code is decoded to");
        page.waitForURL(Pattern.compile("\\?concepts=[\\d.]+&free=[-_.\\d]+$"));

        Locator strip = region(page, "Along Longest path");
        strip.scrollIntoViewIfNeeded();
        expect(strip.getByRole(AriaRole.BUTTON, named("Longest path 3:"))).isVisible();
        strip.getByRole(AriaRole.BUTTON, named("Longest path 3:")).click();
        expect(slider(page, "Longest path")).hasAttribute("aria-valuetext", "3");
        expect(decoded).containsText("Mean test accuracy (hindsight)");
        Locator free = region(page, "Along free axis 1");
        free.scrollIntoViewIfNeeded();
        expect(free.getByRole(AriaRole.BUTTON, named("MFLOPs"))).hasCount(11);

        page.getByLabel("Start from an architecture").fill("nothing");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Start from it"))
                .click();
        expect(page.getByText("There is no architecture \"nothing\".")).isVisible();

        expect(region(page, "What each axis tells: mutual information").getByRole(AriaRole.IMG))
                .hasAccessibleName("Mutual information of 18 axes and 6 concepts");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("effect curves and interaction heat map"))
                .click();
        page.waitForURL(Pattern.compile("/spaces/nasbench101/concepts$"));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator slider(Page page, String name) {
        return page.getByRole(
                AriaRole.SLIDER, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static String hash(Locator decoded) {
        return decoded.locator("code")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(HASH)))
                .innerText();
    }
}
