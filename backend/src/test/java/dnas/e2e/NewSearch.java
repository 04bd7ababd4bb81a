package dnas.e2e;

import static dnas.e2e.Browsers.expect;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The page New search: a small search of a space by the two strategies that need no controller. */
record NewSearch(Page page) {
    static final int QUERIES = 12;

    static NewSearch of(Page page, String space) {
        page.getByLabel("Space", new GetByLabelOptions().setExact(true)).selectOption(space);
        page.getByLabel("Dense sampling").uncheck();
        page.getByLabel("Random", new GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Regularized evolution").check();
        page.getByLabel("Queries per run").fill(String.valueOf(QUERIES));
        page.getByLabel("Seeds", new GetByLabelOptions().setExact(true)).fill("2");
        return new NewSearch(page);
    }

    /** Types a limit and leaves its field. */
    void limit(String label, String value) {
        Locator field = page.getByLabel(label, new GetByLabelOptions().setExact(true));
        field.fill(value);
        field.blur();
    }

    /** What is said of the architectures inside the limits, as in "2 of 54 architectures are inside the budget". */
    void expectInside(String sentence) {
        expect(page.getByRole(AriaRole.STATUS).getByText("architectures are inside"))
                .isVisible();
        expect(page.getByText(sentence)).isVisible();
    }

    /** The study. */
    long launch() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Launch"))
                .click();
        page.waitForURL(Pattern.compile(".*/studies/\\d+"));
        return Long.parseLong(page.url().replaceAll(".*/", ""));
    }
}
