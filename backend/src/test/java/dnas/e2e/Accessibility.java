package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * Looks at a page in both themes, narrow and wide: axe finds nothing, nothing is cut off, no number is missing, and a picture
 * is kept.
 */
final class Accessibility {
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<Integer> WIDTHS = List.of(390, 1440);
    private static final int HEIGHT = 900;

    private Accessibility() {}

    /** Checks the page as it stands; its pictures are called {@code <name>-<width>-<theme>.png}. */
    static void check(Page page, String name) {
        check(page, name, theme -> choose(page, theme));
        choose(page, "Auto");
    }

    /** The same while a dialog keeps the theme's control from being reached. */
    static void checkDialog(Page page, String name) {
        check(
                page,
                name,
                theme -> page.evaluate(
                        "theme => { document.documentElement.dataset.theme = theme }", theme.toLowerCase(Locale.ROOT)));
        page.evaluate("() => { delete document.documentElement.dataset.theme }");
    }

    private static void check(Page page, String name, Consumer<String> chooseTheme) {
        SoftAssertions softly = new SoftAssertions();
        for (String theme : List.of("Light", "Dark")) {
            chooseTheme.accept(theme);
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                String view = name + "-" + width + "-" + theme.toLowerCase(Locale.ROOT);
                picture(page, view);
                softly.assertThat(overflow(page))
                        .as("%s scrolls sideways by pixels", view)
                        .isZero();
                softly.assertThat(page.locator("main").innerHTML())
                        .as("numbers on %s", view)
                        .doesNotContain("NaN", "Infinity", "undefined");
                softly.assertThat(violations(page)).as("axe on %s", view).isEmpty();
            }
        }
        softly.assertAll();
    }

    private static void choose(Page page, String theme) {
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(theme).setExact(true))
                .check();
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(attribute(theme));
    }

    private static String attribute(String theme) {
        return theme.equals("Auto") ? null : theme.toLowerCase(Locale.ROOT);
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static void picture(Page page, String view) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Installation.screenshots().resolve(view + ".png"))
                .setFullPage(true));
    }

    /** In one pass, which is enough where there are no frames, and without a report of what is well. */
    private static List<String> violations(Page page) {
        assertThat(page.frames()).hasSize(1);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        return new AxeBuilder(page)
                .options(options).withTags(STANDARD).setLegacyMode(true).analyze().getViolations().stream()
                        .map(Accessibility::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        List<String> places = rule.getNodes().stream().map(Accessibility::place).toList();
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + "\n    "
                + String.join("\n    ", places);
    }

    private static String place(CheckedNode node) {
        return node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary();
    }
}
