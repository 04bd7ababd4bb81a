package dnas.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens windows for a test and closes them after the test. Of a test that failed, a picture and a Playwright trace of each
 * window are kept. A page that throws, asks anything but its own server, or does what the policy of its content forbids, fails
 * its test.
 */
final class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    static final int MILLISECONDS_TO_SEE = 60_000;

    private final List<Window> windows = new ArrayList<>();
    /** Chromiums that run, by their arguments. */
    private final Map<List<String>, Browser> browsers = new HashMap<>();

    private Playwright playwright;

    private record Window(BrowserContext context, Page page, List<String> faults) {}

    @Override
    public void beforeAll(ExtensionContext test) {
        Installation.delete(kept(test));
        playwright = Playwright.create();
        PlaywrightAssertions.setDefaultAssertionTimeout(MILLISECONDS_TO_SEE);
    }

    /** A window that shares nothing with any other, 1440 x 900 pixels, whose reader knows the tour for newcomers. */
    Page open(DashboardServer server, String path) {
        return open(server, path, List.of());
    }

    /** The same in a Chromium that is started with these arguments. */
    Page open(DashboardServer server, String path, List<String> arguments) {
        return open(server, path, arguments, true);
    }

    /** The same of a reader who was never here. */
    Page openAsNewcomer(DashboardServer server, String path) {
        return open(server, path, List.of(), false);
    }

    private Page open(DashboardServer server, String path, List<String> arguments, boolean knowsTour) {
        BrowserContext context = browsers.computeIfAbsent(arguments, this::launched)
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(MILLISECONDS_TO_SEE);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        if (knowsTour) {
            context.addInitScript("if (location.protocol === 'http:') localStorage.setItem('dnas.tour', 'seen')");
        }
        Page page = context.newPage();
        Window window = new Window(context, page, new ArrayList<>());
        windows.add(window);
        page.onPageError(error -> window.faults().add("The page threw: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                window.faults().add(page.url() + " does what its policy forbids: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(server.address() + "/")) {
                window.faults().add("The page asked elsewhere: " + request.url());
            }
        });
        page.navigate(server.address() + path);
        return page;
    }

    private Browser launched(List<String> arguments) {
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(arguments));
    }

    /** What Playwright can say of what is seen, waiting for it to become true. */
    static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    /** Closes every window and Chromium, as a reader does. */
    void closeAll() {
        closeWindows();
        browsers.values().forEach(Browser::close);
        browsers.clear();
    }

    private void closeWindows() {
        windows.forEach(window -> window.context().close());
        List<String> faults =
                windows.stream().flatMap(window -> window.faults().stream()).toList();
        windows.clear();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()) {
            closeWindows();
            return;
        }
        try {
            for (int i = 0; i < windows.size(); i++) {
                keep(
                        windows.get(i),
                        kept(test).resolve(test.getRequiredTestMethod().getName() + "-" + i));
            }
        } finally {
            windows.clear();
            closeAll();
        }
    }

    /** Where the windows of a class's failed tests are kept. */
    private static Path kept(ExtensionContext test) {
        return Installation.output("failures")
                .resolve(test.getRequiredTestClass().getSimpleName());
    }

    private static void keep(Window window, Path file) {
        window.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(file.resolveSibling(file.getFileName() + ".png"))
                        .setFullPage(true));
        window.context()
                .tracing()
                .stop(new Tracing.StopOptions().setPath(file.resolveSibling(file.getFileName() + ".zip")));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        playwright.close();
    }

    private static Path chromium() {
        String named = System.getenv("DNAS_CHROMIUM");
        Path chromium = Path.of(named == null ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(chromium)) {
            throw new IllegalStateException(
                    "There is no Chromium at " + chromium + "; run bin/test, or name one with DNAS_CHROMIUM.");
        }
        return chromium;
    }
}
