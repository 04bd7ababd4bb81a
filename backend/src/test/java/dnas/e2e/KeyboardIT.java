package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing but keys is pressed. */
@Order(3)
class KeyboardIT {
    private static final int STOPS = 120;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void aSearchIsLaunchedWatchedAndComparedWithoutAMouse() {
        Page page = BROWSERS.open(SharedDashboard.running(), "/");

        tabTo(page, AriaRole.LINK, "New search");
        page.keyboard().press("Enter");
        expect(heading(page, "New search")).isFocused();
        tabTo(page, AriaRole.CHECKBOX, "Dense sampling");
        page.keyboard().press("Space");
        expect(page.getByLabel("Dense sampling")).not().isChecked();
        expect(page.getByLabel("Random", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        type(page, "Queries per run", "10");
        type(page, "Seeds", "1");
        tabTo(page, AriaRole.BUTTON, "Launch");
        page.keyboard().press("Enter");

        expect(page.getByText("10 of 10 queries")).isVisible();
        expect(page.getByText("Finished", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        tabTo(page, AriaRole.LINK, "Compare");
        page.keyboard().press("Enter");
        expect(heading(page, "Compare: ")).isFocused();
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Final accuracy by strategy")))
                .containsText("Random");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, AriaRole.TEXTBOX, field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Presses Tab until the control has the focus, which must be seen. */
    private static void tabTo(Page page, AriaRole role, String name) {
        Locator control = page.getByRole(
                        role, new GetByRoleOptions().setName(name).setExact(true))
                .first();
        expect(control).isVisible();
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((boolean) control.evaluate("element => element === document.activeElement")) {
                assertThat((boolean) control.evaluate("element => element.matches(':focus-visible')"))
                        .as("the focus on %s is seen", name)
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + role + " \"" + name + "\".");
    }
}
