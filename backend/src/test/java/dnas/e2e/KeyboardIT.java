package dnas.e2e;

import static dnas.e2e.Browsers.expect;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing but keys is pressed, and the focus is seen all the way. */
@Tag(SharedDashboard.TAG)
@Order(3)
class KeyboardIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void aSearchIsLaunchedComparedAndLookedIntoWithoutAMouse() {
        Page page = BROWSERS.open(SharedDashboard.running(), "/");
        Keyboard keys = new Keyboard(page);
        keys.tabTo(named(page, AriaRole.LINK, "New search").first()).press("Enter");
        expect(heading(page, "New search")).isFocused();

        keys.tabTo(named(page, AriaRole.CHECKBOX, "Dense sampling")).press("Space");
        keys.tabTo(named(page, AriaRole.CHECKBOX, "Regularized evolution")).press("Space");
        expect(named(page, AriaRole.CHECKBOX, "Random")).isChecked();
        keys.type(named(page, AriaRole.TEXTBOX, "Queries per run"), "10");
        keys.type(named(page, AriaRole.TEXTBOX, "Seeds"), "2");
        expect(page.getByText("2 strategies × 2 seeds = 4 runs will be launched"))
                .isVisible();
        keys.tabTo(named(page, AriaRole.BUTTON, "Launch")).press("Enter");

        expect(heading(page, "Compare: ")).isFocused();
        Locator table = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Final accuracy by strategy"));
        Locator random = row(table, "Random");
        Locator evolution = row(table, "Regularized evolution");
        expect(random.getByRole(AriaRole.CELL).first()).hasText("2");
        expect(evolution.getByRole(AriaRole.CELL).first()).hasText("2");
        choosesAnotherBaseline(keys, named(page, AriaRole.COMBOBOX, "Baseline"), random, evolution);

        Locator fronts = page.getByRole(
                AriaRole.SLIDER, new GetByRoleOptions().setName("Architecture on a front; Enter opens its run"));
        keys.backTo(fronts).press("End");
        expect(fronts).hasAttribute("aria-valuetext", Pattern.compile(".+, Run \\d+, seed [12], query \\d+, .+"));
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*/runs/\\d+\\?query=\\d+"));
        expect(heading(page, "Run ")).isFocused();
        expect(page.getByRole(
                                AriaRole.REGION,
                                new GetByRoleOptions()
                                        .setName("Architecture of query "
                                                + page.url().replaceAll(".*=", "")))
                        .getByRole(AriaRole.IMG))
                .isVisible();
    }

    private static void choosesAnotherBaseline(Keyboard keys, Locator baseline, Locator random, Locator evolution) {
        keys.tabTo(baseline).press("ArrowDown");
        expect(random).containsText("baseline");
        keys.press("ArrowDown");
        expect(evolution).containsText("baseline");
        expect(random).not().containsText("baseline");
        expect(baseline).isFocused();
        keys.expectFocus();
    }

    private static Locator row(Locator table, String strategy) {
        return table.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(strategy));
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }
}
