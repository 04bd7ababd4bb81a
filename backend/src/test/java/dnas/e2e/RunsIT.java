package dnas.e2e;

import static dnas.e2e.Browsers.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The list of runs as a team uses it, on a hundred real runs. */
class RunsIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DashboardServer server;

    @BeforeAll
    static void fillAStore() {
        Path data = Installation.freshData("runs");
        CommandLine filling =
                CommandLine.dnas("demo-data", "--data", data.toString(), "--studies", "4", "--queries", "12");
        assertThat(filling.exitCode()).as(filling.err()).isZero();
        server = DashboardServer.on(
                data, "--backup-to", Installation.freshData("runs-backups").toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsAskedForStandsInTheAddressAndIsTheServersWork() {
        Page page = BROWSERS.open(server, "/");
        JsonNode groups = server.api().read("/runs/groups?size=200");
        expect(page.getByText(groups.get("total").intValue() + " setups")).isVisible();
        Accessibility.check(page, "runs-setups");

        page.getByLabel("Find runs").fill("ladder");
        int ladder = server.api().read("/runs/groups?text=ladder").get("total").intValue();
        assertThat(ladder).isLessThan(groups.get("total").intValue());
        expect(page.getByText(ladder + " setups")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Mean accuracy, %"))
                .click();
        expect(page.getByRole(AriaRole.COLUMNHEADER, new GetByRoleOptions().setName("Mean accuracy, %")))
                .hasAttribute("aria-sort", "descending");
        assertThat(page.url()).contains("text=ladder").contains("sort=-accuracy");
        page.reload();
        JsonNode best = server.api()
                .read("/runs/groups?text=ladder&sort=-accuracy&size=1")
                .get("items")
                .get(0);
        expect(page.getByRole(AriaRole.ROW).nth(1))
                .containsText(SeedStatistics.percent(best.get("mean").doubleValue()));

        page.getByLabel("Find runs").fill("nothing is called so");
        expect(page.getByText("No run is like that.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show all runs"))
                .click();
        expect(page.getByText(groups.get("total").intValue() + " setups")).isVisible();
    }

    @Test
    void manyAreChosenTaggedAndCompared() {
        Page page = BROWSERS.open(server, "/?view=runs&state=cancelled");
        int cancelled = server.api().read("/runs?state=cancelled").get("total").intValue();
        expect(page.getByText(cancelled + " runs")).isVisible();
        page.getByLabel("Choose every run of this page").check();
        Locator bar = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("What to do with the chosen runs"));
        expect(bar).containsText(cancelled + " runs chosen");
        Accessibility.check(page, "runs-chosen");

        bar.getByText("More").click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Add or remove a tag"))
                .click();
        page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("half-way");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add it"))
                .click();
        expect(bar).containsText(cancelled + " runs tagged “half-way”.");
        assertThat(server.api().read("/runs?tag=half-way").get("total").intValue())
                .isEqualTo(cancelled);

        bar.getByText("Compare").click();
        page.waitForURL(Pattern.compile(".*/compare\\?runs=.+"));
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    @Test
    void whatTheListCountsIsComparedAndChoicesSurviveAReload() {
        Page page = BROWSERS.open(server, "/?text=ladder");
        page.getByLabel("Choose every setup of this page").check();
        Locator bar =
                page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("What to do with the chosen setups"));
        int runs = server.api().read("/runs?text=ladder").get("total").intValue();
        int all = server.api().read("/runs").get("total").intValue();
        assertThat(runs).isLessThan(all);
        expect(bar).containsText(", " + runs + " runs");
        page.reload();
        expect(bar).containsText(", " + runs + " runs");

        bar.getByText("Compare").click();
        page.waitForURL(Pattern.compile(".*/compare\\?like=.+&text=ladder"));
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Compare " + runs + " runs");
        page.goBack();
        expect(bar).containsText(", " + runs + " runs");
        bar.getByText("Run again with changes").click();
        page.waitForURL(Pattern.compile(".*/new\\?from=like.*"));
        expect(page.getByText("As " + runs + " runs")).isVisible();
        expect(page.getByText("runs will be launched")).isVisible();
        page.goBack();
        page.getByLabel("Find runs").fill("ladd");
        expect(bar).isHidden();
    }

    @Test
    void backUndoesWhatWasChosenAndAPageBeyondTheEndIsTheLast() {
        Page page = BROWSERS.open(server, "/?view=runs");
        int runs = server.api().read("/runs").get("total").intValue();
        Locator pages = page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Pages of runs"));
        expect(pages).containsText("1 to 50 of " + runs);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Next")).click();
        expect(pages).containsText("51 to ");
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Page 2 of runs")))
                .isFocused();
        page.getByRole(AriaRole.SEARCH).getByLabel("State").selectOption("cancelled");
        expect(pages).isHidden();
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("By study"))
                .click();
        page.waitForURL(Pattern.compile(".*view=studies.*"));
        page.goBack();
        page.waitForURL(Pattern.compile(".*view=runs.*state=cancelled.*"));
        page.goBack();
        expect(pages).containsText("51 to ");
        page.goBack();
        expect(pages).containsText("1 to 50 of " + runs);

        page.navigate(server.address() + "/?view=runs&page=999999");
        expect(pages).containsText(" to " + runs + " of " + runs);
    }

    @Test
    void aStudyIsFoundChosenArchivedAndTakenBack() {
        Page page = BROWSERS.open(server, "/?view=studies&sort=study");
        JsonNode studies = server.api().read("/studies?sort=study");
        int total = studies.get("total").intValue();
        expect(page.getByText(total + " studies")).isVisible();
        String name = studies.get("items").get(0).get("name").stringValue();
        int runs = studies.get("items").get(0).get("runs").size();
        Accessibility.check(page, "runs-studies");

        page.getByLabel("Choose " + name, new Page.GetByLabelOptions().setExact(true))
                .check();
        Locator bar =
                page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("What to do with the chosen studies"));
        expect(bar).containsText("1 study chosen, " + runs + " runs");
        bar.getByText("More").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new GetByRoleOptions().setName("Archive").setExact(true))
                .click();
        expect(bar).containsText(runs + " runs archived.");
        expect(bar).not().containsText("chosen");
        expect(page.getByText((total - 1) + " studies")).isVisible();
        bar.getByText("Undo").click();
        expect(bar).containsText(runs + " runs taken out of the archive.");
        expect(page.getByText(total + " studies")).isVisible();

        page.getByLabel("Find runs").fill("Local search");
        int found = server.api().read("/studies?text=local-search").get("total").intValue();
        assertThat(found).isBetween(1, total);
        expect(page.getByText(found + (found == 1 ? " study" : " studies"))).isVisible();
    }

    @Test
    void whatIsDeletedIsFoundAmongTheDeletedAndRestored() {
        Page page = BROWSERS.open(server, "/?view=runs&text=ladder");
        int before = server.api().read("/runs?text=ladder").get("total").intValue();
        page.getByLabel("Choose every run of this page").check();
        int chosen = page.locator("tbody tr").count();
        Locator bar = page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("What to do with the chosen runs"));
        bar.getByText("More").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new GetByRoleOptions().setName("Delete").setExact(true))
                .click();
        expect(bar.getByText(chosen + " runs deleted.")).isVisible();
        assertThat(server.api().read("/runs?text=ladder").get("total").intValue())
                .isEqualTo(before - chosen);

        page.getByLabel("Archive").selectOption("Deleted");
        expect(page.getByText(chosen + " runs", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Accessibility.check(page, "runs-deleted");
        page.locator("tbody tr th a").first().click();
        expect(page.getByText("This run was deleted on")).isVisible();
        Accessibility.check(page, "run-deleted");
        page.goBack();
        page.getByLabel("Choose every run of this page").check();
        bar.getByText("Restore").click();

        expect(bar.getByText(chosen + " runs restored.")).isVisible();
        expect(page.getByText("Nothing was deleted lately.").or(page.getByText("No deleted run is like that.")))
                .isVisible();
        assertThat(server.api().read("/runs?text=ladder").get("total").intValue())
                .isEqualTo(before);
    }

    @Test
    void aStudyIsDeletedAndRestoredOnItsOwnPage() {
        Page page = BROWSERS.open(server, "/studies/2");
        int runs = server.api().study(2).get("runs").size();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Delete").setExact(true))
                .click();
        expect(page.getByText("This study was deleted.")).isVisible();
        Locator history = page.getByLabel("What was done to this study");
        expect(history).containsText("Deleted.");
        assertThat(server.api().study(2).get("deleted").intValue()).isEqualTo(runs);
        Accessibility.check(page, "study-deleted");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Restore"))
                .click();

        expect(history).containsText("Restored.");
        expect(page.getByText("This study was deleted.")).hasCount(0);
        assertThat(server.api().study(2).get("runs").size()).isEqualTo(runs);
    }

    @Test
    void allThatMatchAreChosenAtOnce() {
        Page page = BROWSERS.open(server, "/?view=runs");
        int runs = server.api().read("/runs").get("total").intValue();
        assertThat(runs).isGreaterThan(50);
        page.getByLabel("Choose every run of this page").check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Choose all " + runs + " that match"))
                .click();
        expect(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("What to do with the chosen runs")))
                .containsText(runs + " runs chosen");
    }

    @Test
    void allThatTheListMeansIsInItsFile() throws IOException {
        Page page = BROWSERS.open(server, "/?view=runs&state=finished&sort=-accuracy");
        int runs = server.api().read("/runs?state=finished").get("total").intValue();
        Path file = Installation.output("runs.csv");
        page.waitForDownload(() -> page.getByRole(
                                AriaRole.BUTTON, new GetByRoleOptions().setName("CSV of " + runs + " runs"))
                        .click())
                .saveAs(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1 + runs).first().asString().startsWith("run,state,study,study_name,launched_by,");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches("\\d+,finished,.*"));
    }

    @Test
    void aFormerRunIsSearchedAgainWithItsChangesMarked() {
        long run =
                server.api().read("/runs?size=1").get("items").get(0).get("id").longValue();
        Page page = BROWSERS.open(server, "/new?from=run/" + run);
        expect(page.getByText("Nothing is changed yet")).isVisible();
        page.getByLabel("Queries per run").fill("9");
        page.getByLabel("Limits, one search each (MFLOPs)").fill("300, 600, none");
        expect(page.getByText("queries 12 → 9; budget ladder none → 300, 600, none"))
                .isVisible();
        expect(page.getByText("× 3 FLOPs ranges × 1 seed = 3 runs will be launched"))
                .isVisible();
        Accessibility.check(page, "new-search-again");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Launch"))
                .click();
        page.waitForURL(Pattern.compile(".*/studies/\\d+"));
        long study = Long.parseLong(page.url().replaceAll(".*/", ""));
        assertThat(server.api().study(study).get("ladder").size()).isEqualTo(3);
    }

    @Test
    void aStudyMovesToAnotherServerAsAFileAndTellsWhereItComesFrom() throws IOException {
        Page page = BROWSERS.open(server, "/?view=studies");
        JsonNode study = server.api().read("/studies").get("items").get(0);
        String name = study.get("name").stringValue();
        page.getByLabel("Choose " + name, new Page.GetByLabelOptions().setExact(true))
                .check();
        Path file = Installation.output("moved.zip");
        page.waitForDownload(() -> page.getByText("Export study").click()).saveAs(file);

        try (DashboardServer other = DashboardServer.on(Installation.freshData("moved"), "--workers", "1")) {
            Page there = BROWSERS.open(other, "/");
            expect(there.getByText("No runs yet")).isVisible();
            Locator dialog = there.getByRole(AriaRole.DIALOG);
            importInto(there, cutOff(file));
            expect(dialog.getByRole(AriaRole.ALERT))
                    .containsText("it is a zip file that is cut off or damaged; export the studies again");
            dialog.getByText("Close").click();
            importInto(there, file);
            expect(dialog.getByText("1 study imported.")).isVisible();
            expect(dialog).containsText("study " + study.get("id") + " of another server, exported at");
            Accessibility.checkDialog(there, "imported-studies");
            dialog.getByText("Done").click();
            expect(there.getByText(Pattern.compile("\\d+ setups"))).isVisible();

            importInto(there, file);
            expect(dialog.getByRole(AriaRole.ALERT)).containsText("is here already, as study 1");
            Accessibility.checkDialog(there, "import-studies");
            dialog.getByText("Import once more").click();
            dialog.getByText(name).click();
            there.waitForURL(Pattern.compile(".*/studies/2"));
            expect(there.getByLabel("What was done to this study"))
                    .containsText("Imported (" + name + ": study " + study.get("id") + " of another server");
            assertThat(other.api().study(2).get("runs").size())
                    .as("runs, those too that are archived and in no list")
                    .isEqualTo(server.api()
                            .study(study.get("id").longValue())
                            .get("runs")
                            .size());
        }
    }

    private static Path cutOff(Path file) throws IOException {
        return Files.write(Installation.output("cut-off.zip"), Arrays.copyOf(Files.readAllBytes(file), 1000));
    }

    private static void importInto(Page page, Path file) {
        page.getByText("Import studies …").click();
        page.getByLabel("File").setInputFiles(file);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Import").setExact(true))
                .click();
    }

    @Test
    void anAdministratorDownloadsABackupAndSeesThoseThatTheServerMade() {
        Page page = BROWSERS.open(server, "/");
        page.getByRole(AriaRole.CONTENTINFO).getByText("Backups").click();
        expect(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Backups")))
                .isVisible();
        expect(page.getByRole(AriaRole.ROW).nth(1)).containsText(Pattern.compile("dnas-\\d{8}T\\d{6}Z\\.zip"));
        Accessibility.check(page, "backups");
        Path file = Installation.output("downloaded.zip");
        page.waitForDownload(() -> page.getByText("Download a backup").click()).saveAs(file);

        CommandLine restored = CommandLine.dnas(
                "restore",
                file.toString(),
                "--data",
                Installation.freshData("restored").toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("Restored ");
    }
}
