package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Keys alone. After each one something has the focus, it is in sight, and it is marked. */
record Keyboard(Page page) {
    private static final int STOPS = 200;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

    /**
     * What is wrong with the focus, or nothing. A heading that a new page moves it to is not marked; a control that is drawn by
     * its label is marked by it.
     */
    private static final String FAULT = """
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body) return 'The focus is lost.';
              if (focused.matches('h1')) return '';
              const name = focused.getAttribute('aria-label') ?? focused.labels?.[0]?.innerText ?? focused.innerText;
              const at = `${focused.tagName} "${name}"`;
              const marked = [focused, ...(focused.labels ?? [])].some(each => {
                const { outlineStyle, outlineWidth } = getComputedStyle(each);
                return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
              });
              if (!focused.matches(':focus-visible') || !marked) return `The focus is not marked on ${at}.`;
              const { left, right, top, bottom } = focused.getBoundingClientRect();
              const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
              const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
              const seen = document.elementFromPoint(x, y);
              const own = seen && [focused, ...(focused.labels ?? [])].some(each => each.contains(seen));
              return own ? '' : `The focus is out of sight on ${at}.`;
            }
            """;

    /** Presses Tab until the control has the focus. */
    Keyboard tabTo(Locator control) {
        return goTo(control, "Tab");
    }

    /** The same backwards. */
    Keyboard backTo(Locator control) {
        return goTo(control, "Shift+Tab");
    }

    private Keyboard goTo(Locator control, String key) {
        expect(control).isVisible();
        for (int stop = 0; stop < STOPS; stop++) {
            press(key);
            if (isFocused(control)) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not reach " + control + ".");
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        expectFocus();
        return this;
    }

    /** Replaces what a field holds. */
    Keyboard type(Locator field, String text) {
        tabTo(field).press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Waits for the focus, which moves with a page's own steps, and looks at it. */
    void expectFocus() {
        String fault = "";
        for (int waited = 0; waited < Browsers.MILLISECONDS_TO_SEE; waited += MILLISECONDS_BETWEEN_LOOKS) {
            fault = (String) page.evaluate(FAULT);
            if (fault.isEmpty()) {
                return;
            }
            page.waitForTimeout(MILLISECONDS_BETWEEN_LOOKS);
        }
        assertThat(fault).isEmpty();
    }

    private static boolean isFocused(Locator control) {
        return (boolean) control.evaluate("element => element === document.activeElement");
    }
}
