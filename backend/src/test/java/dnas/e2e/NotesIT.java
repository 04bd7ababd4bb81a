package dnas.e2e;

import static dnas.e2e.Browsers.expect;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people have the note of one run before them. */
class NotesIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;

    @BeforeAll
    static void startOnAFreshDirectory() {
        server = DashboardServer.on(Installation.freshData("notes"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theNoteOfAnotherIsShownBeforeItIsReplaced() {
        long study = server.api().launch(5, List.of(1), "random");
        long run = server.api().runOf(study).get("id").longValue();
        Page alice = editing(run);
        Page bob = editing(run);
        note(alice).fill("Alice");
        press(alice, "Save note");
        expect(alice.getByText("Alice", exactly())).isVisible();

        note(bob).fill("Bob");
        press(bob, "Save note");
        expect(bob.getByRole(AriaRole.ALERT))
                .hasText(
                        "Not saved: Somebody else has written a note meanwhile: “Alice”. Save again to put yours in its"
                                + " place.");
        expect(note(bob)).hasValue("Bob");
        press(bob, "Discard");
        expect(bob.getByRole(AriaRole.ALERT)).hasCount(0);
        expect(bob.getByText("Alice", exactly())).isVisible();

        press(bob, "Edit note");
        press(alice, "Edit note");
        note(alice).fill("Alice, later");
        press(alice, "Save note");
        expect(alice.getByText("Alice, later", exactly())).isVisible();
        note(bob).fill("Alice and Bob");
        press(bob, "Save note");
        expect(bob.getByRole(AriaRole.ALERT)).containsText("“Alice, later”");
        press(bob, "Save note");
        expect(bob.getByText("Alice and Bob", exactly())).isVisible();
        expect(alice.getByText("Alice and Bob", exactly())).isVisible();
    }

    private static Page editing(long run) {
        Page page = BROWSERS.open(server, "/runs/" + run);
        press(page, "Add a note");
        return page;
    }

    private static Locator note(Page page) {
        return page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
