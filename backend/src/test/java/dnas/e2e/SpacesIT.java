package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Search spaces other than NASBench-101, from New search to the comparison. */
class SpacesIT {
    private static final Path TABLES = Installation.output("tables");

    /** Would run if anything took it for markup, in an attribute too. */
    private static final String EVIL =
            "'\"><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;

    @BeforeAll
    static void importTwoTables() {
        Path data = Installation.freshData("spaces");
        ExampleTable example = ExampleTable.documented();
        assertThat(example.importInto(data, TABLES).out())
                .contains("54 architectures of 54 rows", "FLOPs from 4.000 to 240.800 millions");
        ExampleTable poor = example.without("no-flops", "Networks of unknown cost", Set.of("flops", "parameters"));
        assertThat(poor.importInto(data, TABLES).out()).contains("FLOPs are not known, so they cannot be limited");
        assertThat(example.saying(EVIL, "evil-nets").importInto(data, TABLES).out())
                .contains("54 architectures of 54 rows");
        server = DashboardServer.on(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTableThatCannotBeUsedIsRefusedWithRowAndColumn() {
        Path data = Installation.freshData("spaces-refused");
        ExampleTable broken =
                ExampleTable.documented().with(4, "conv3x3,conv5x5,conv1x1,16,90.65,90.11,48.7,330114,6.8");
        assertThat(broken.importInto(data, TABLES).refusal())
                .contains("row 4, column \"second\"", "conv5x5", "Nothing was imported.");
        assertThat(data.resolve("spaces/my-nets")).doesNotExist();
    }

    @Test
    void nasBench201UnderLimitsOnFlopsAndHardware() {
        Page page = BROWSERS.open(server, "/new");
        NewSearch search = NewSearch.of(page, "nasbench201");
        page.getByLabel("What a query returns").selectOption("cifar100_validation_200");
        search.expectInside("15,625 of 15,625 architectures are inside the budget");
        search.limit("At most (MFLOPs)", "100");
        search.expectInside("14,080 of 15,625 architectures are inside the budget");
        search.limit("Edge GPU latency, at most, ms", "4.5");
        search.expectInside("4,730 of 15,625 architectures are inside all limits");
        Accessibility.check(page, "new-search-nasbench201");

        JsonNode run = finished(page, search.launch());
        expect(page.locator("main")).containsText("FLOPs range at most 100 MFLOPs");
        expect(page.locator("main")).containsText("Edge GPU latency at most 4.5 ms");
        Accessibility.check(page, "run-nasbench201");
        compare(
                page,
                run,
                "incumbent's CIFAR-100 test accuracy, 200 epochs, chosen by CIFAR-100 validation, 200 epochs");
        Accessibility.check(page, "compare-nasbench201");
    }

    @Test
    void accelNasBenchSaysThatItsAccuraciesArePredicted() {
        Page page = BROWSERS.open(server, "/new");
        NewSearch search = NewSearch.of(page, "accel-nasbench");
        expect(page.getByLabel("Predicted top-1 accuracy")).isChecked();
        search.limit("At most (MFLOPs)", "400");
        search.expectInside("of 104,485,552,128 architectures are inside the budget");
        search.limit("Latency, ZCU102 FPGA, at most, ms", "5");
        search.expectInside("of 104,485,552,128 architectures are inside all limits");
        howWellItIsPredicted(page);
        Accessibility.check(page, "new-search-accel-nasbench");

        JsonNode run = finished(page, search.launch());
        expect(page.locator("main")).containsText("Latency, ZCU102 FPGA at most 5 ms");
        Locator architecture = region(page, "Incumbent's architecture");
        expect(architecture).containsText("Standard deviation of the prediction");
        expect(region(page, "Best so far"))
                .containsText("A model predicts these accuracies; none of them is a measurement.");
        Accessibility.check(page, "run-accel-nasbench");
        compare(page, run, "incumbent's predicted top-1 accuracy, mean over seeds, %");
        Accessibility.check(page, "compare-accel-nasbench");

        page.navigate(server.address() + "/spaces/accel-nasbench/concepts");
        howWellItIsPredicted(page);
        Locator reported = page.getByLabel("Reported accuracy");
        expect(reported).hasValue("measured");
        expect(drawing(page, "Effect of each concept")).containsText("Measured architectures (hindsight)");
        Accessibility.check(page, "concepts-accel-nasbench");
        reported.selectOption("surrogate");
        expect(drawing(page, "Effect of each concept"))
                .containsText("Measured architectures, as predicted (hindsight)");
    }

    @Test
    void accelNasBenchAsItWasMeasured() {
        Page page = BROWSERS.open(server, "/new");
        NewSearch search = NewSearch.of(page, "accel-nasbench");
        page.getByLabel("Measured top-1 accuracy").check();
        search.limit("At most (MFLOPs)", "400");
        search.expectInside("of 5,125 measured architectures are inside the budget");

        JsonNode run = finished(page, search.launch());
        expect(region(page, "Best so far")).not().containsText("predict");
        page.getByRole(AriaRole.SWITCH).click();
        expect(page.locator("canvas")).isVisible();
        Accessibility.check(page, "run-accel-nasbench-measured");
        compare(page, run, "incumbent's measured top-1 accuracy, mean over seeds, %");
    }

    @Test
    void aTableOfOnesOwn() {
        Page page = BROWSERS.open(server, "/new");
        NewSearch search = NewSearch.of(page, "my-nets");
        search.expectInside("54 of 54 architectures are inside the budget");
        search.limit("At most (MFLOPs)", "50");
        search.expectInside("30 of 54 architectures are inside the budget");
        search.limit("Phone latency, at most, ms", "6");
        search.expectInside("28 of 54 architectures are inside all limits");
        Accessibility.check(page, "new-search-imported");

        JsonNode run = finished(page, search.launch());
        expect(page.locator("main")).containsText("Phone latency at most 6 ms");
        Accessibility.check(page, "run-imported");
        compare(page, run, "incumbent's test accuracy, chosen by validation accuracy, mean over seeds, %");
        Accessibility.check(page, "compare-imported");

        page.navigate(server.address() + "/spaces/my-nets/concepts");
        expect(drawing(page, "Effect of each concept")).hasAccessibleName(Pattern.compile(".*Skips .+"));
        Accessibility.check(page, "concepts-imported");
    }

    @Test
    void aTableWithoutFlopsShowsNothingAboutThem() {
        Page page = BROWSERS.open(server, "/new");
        NewSearch search = NewSearch.of(page, "no-flops");
        expect(page.getByText("This table gives no FLOPs, so a search cannot be limited by them."))
                .isVisible();
        expect(page.getByLabel("MFLOPs")).hasCount(0);
        search.limit("Phone latency, at most, ms", "6");
        search.expectInside("28 of 54 architectures are inside all limits");
        Accessibility.check(page, "new-search-without-flops");

        JsonNode run = finished(page, search.launch());
        expect(page.locator("main")).containsText("Phone latency at most 6 ms");
        expect(drawing(page, "Accuracy by query")).isVisible();
        expectNoFlops(page);
        Accessibility.check(page, "run-without-flops");
        compare(page, run, "incumbent's test accuracy, chosen by validation accuracy, mean over seeds, %");
        expectNoFlops(page);
        Accessibility.check(page, "compare-without-flops");

        page.navigate(server.address() + "/spaces/no-flops/concepts");
        expect(drawing(page, "Effect of each concept")).isVisible();
        expectNoFlops(page);
        Accessibility.check(page, "concepts-without-flops");
    }

    @Test
    void whatATableSaysIsTextOnEveryPage() {
        long study = server.api().launch("""
                {"name": "", "space": "evil-nets", "strategies": ["random"], "signal": "validation", "queries": 12,
                 "ladder": [{}], "seeds": [1]}
                """);
        server.api().awaitFinished(study, Duration.ofMinutes(5));
        JsonNode run = server.api().runOf(study);
        String hash = run.get("incumbent").get("hash").stringValue();
        Page page = BROWSERS.open(server, "/spaces");
        assertInert(page, page.getByText(EVIL).first());
        page.navigate(server.address() + "/new");
        page.getByLabel("Space", new Page.GetByLabelOptions().setExact(true)).selectOption("evil-nets");
        assertInert(page, page.getByLabel(EVIL + ", at most"));
        page.navigate(server.address() + "/runs/" + run.get("id"));
        assertInert(page, drawing(page, "Best so far"));
        assertInert(
                page, region(page, "Incumbent's architecture").getByText(EVIL).first());
        page.navigate(server.address() + "/runs/" + run.get("id") + "/concepts");
        assertInert(page, drawing(page, "Effect of each concept"));
        page.navigate(server.address() + "/studies/" + study);
        assertInert(page, drawing(page, "Mean best so far"));
        page.navigate(server.address() + "/?view=runs");
        assertInert(
                page,
                page.locator("main").getByText(EVIL).locator("visible=true").first());
        page.navigate(server.address() + "/spaces/evil-nets/concepts");
        assertInert(page, drawing(page, "Effect of each concept"));
        page.navigate(
                server.address() + "/spaces/evil-nets?architecture=" + URLEncoder.encode(hash, StandardCharsets.UTF_8));
        assertInert(page, region(page, "The chosen architecture").getByRole(AriaRole.IMG));
    }

    /** Once that is shown which comes last, with the text of the table in it. */
    private static void assertInert(Page page, Locator shown) {
        expect(shown).isVisible();
        expect(page.locator("main")).containsText(EVIL);
        assertThat(page.locator("img[src='x'], body script").count())
                .as(page.url())
                .isZero();
        assertThat(page.title()).as(page.url()).isNotEqualTo("owned");
    }

    private static void expectNoFlops(Page page) {
        expect(page.locator("main")).not().containsText("FLOPs");
    }

    /** On the page of a new study: its first run, once all have finished, with what the server says of it. */
    private static JsonNode finished(Page page, long study) {
        server.api().awaitFinished(study, Duration.ofMinutes(5));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Run \\d+")))
                .first()
                .click();
        Locator state = region(page, "State of the run");
        expect(state).containsText("Finished");
        JsonNode run = server.api().run(Long.parseLong(page.url().replaceAll(".*/", "")));
        assertThat(run.get("study").longValue()).isEqualTo(study);
        expect(state).containsText(NewSearch.QUERIES + " of " + NewSearch.QUERIES + " queries");
        expect(state).containsText(percent(run.get("incumbent").get("testAccuracy")));
        Locator architecture = region(page, "Incumbent's architecture");
        expect(architecture).containsText(percent(run.get("incumbent").get("testAccuracy")));
        expect(architecture).containsText(run.get("incumbent").get("hash").stringValue());
        expect(architecture.getByRole(AriaRole.IMG)).isVisible();
        expect(drawing(page, "Best so far")).isVisible();
        return run;
    }

    private static void compare(Page page, JsonNode run, String axis) {
        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName(run.get("studyName").stringValue()))
                .first()
                .click();
        expect(drawing(page, "Mean best so far")).containsText(axis);
        expect(drawing(page, "Mean best so far")).hasAccessibleName(Pattern.compile(".*Random .+ after 12 queries.*"));
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Final accuracy by strategy"))
                        .getByRole(AriaRole.ROWHEADER))
                .hasCount(2);
    }

    private static void howWellItIsPredicted(Page page) {
        JsonNode accuracy =
                server.api().read("/spaces/accel-nasbench/surrogate").get("accuracy");
        Locator panel = region(page, "How well it is predicted");
        expect(panel).containsText("does not compare with the paper's 77.3 %");
        Locator row = panel.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Predicted top-1 accuracy"));
        expect(row)
                .containsText(
                        String.format(Locale.ROOT, "%.3f", accuracy.get("tau").doubleValue()));
    }

    private static String percent(JsonNode fraction) {
        return SeedStatistics.percent(fraction.doubleValue()) + " %";
    }

    private static Locator drawing(Page page, String figure) {
        return region(page, figure).getByRole(AriaRole.IMG);
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }
}
