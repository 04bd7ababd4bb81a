package dnas.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.search.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {
    private static final String COMMAND = "bin/dnas bench --seeds 1-3 --report docs/RESULTS.md";

    @TempDir
    private Path folder;

    private static BenchPlan plan(List<Long> seeds) {
        return new BenchPlan(
                "fake",
                List.of("dense:no-regions+raw-target", "random"),
                List.of(Signals.TEST_MEAN, Signals.VALIDATION),
                List.of(Results.NO_LIMIT, Results.LIMIT),
                List.of(),
                List.of(2, 3),
                seeds,
                1);
    }

    private String written(List<Long> seeds) throws IOException {
        BenchPlan plan = plan(seeds);
        List<BenchResult> results = new ArrayList<>();
        plan.searches()
                .forEach(spec -> results.add(
                        Results.result(spec, 93, 93.5, 93.5 + spec.strategy().length() / 100.0)));
        BenchTable table = BenchTable.of(plan, results, (signal, limit) -> new Best(.943, .943), Results.THRESHOLDS);
        BenchFacts facts = new BenchFacts(COMMAND, "fake", "1-3", 1, Results.THRESHOLDS, Results.VERSIONS);
        Path page = folder.resolve("docs/RESULTS.md");
        BenchReport.at(page).write(plan, table, facts);
        return Files.readString(page);
    }

    private List<Path> plots() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("docs/RESULTS-plots"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void thePageSaysWhatItWasMadeOf() throws IOException {
        assertThat(written(List.of(1L, 2L, 3L)))
                .contains("`" + COMMAND + "`", "`0.1.0+abc`", "`" + "d".repeat(64) + "`", "| 1-3 (3)", "none, 788")
                .contains("## Signal: validation (simulated)")
                .contains("| dense:no-regions+raw-target | random | test_mean | none | 3 | 3 |")
                .doesNotContain("seconds");
    }

    @Test
    void everyPlotIsShownAndIsWellFormed() throws Exception {
        String page = written(List.of(1L, 2L, 3L));

        assertThat(plots()).hasSize(6);
        for (Path plot : plots()) {
            assertThat(page).contains("(RESULTS-plots/" + plot.getFileName() + ")");
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(plot.toFile())
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
    }

    @Test
    void aPlotNamesItsSignalItsSeedsAndItsStrategiesAndDrawsABandForEach() throws IOException {
        written(List.of(1L, 2L, 3L));
        String curves = Files.readString(folder.resolve("docs/RESULTS-plots/validation-788.svg"));

        assertThat(curves)
                .contains("at most 788 MFLOPs", "over 3 seeds, signal validation (simulated)")
                .contains(
                        ">dense:no-regions+raw-target<",
                        ">random<",
                        "test accuracy of the incumbent, %",
                        "queries \u2192");
        assertThat(curves.split("fill-opacity", -1)).hasSize(1 + 2);
    }

    @Test
    void oneSeedHasTablesAndNoPlots() throws IOException {
        assertThat(written(List.of(1L))).contains("nothing is plotted").doesNotContain("![");
        assertThat(folder.resolve("docs/RESULTS-plots")).doesNotExist();
    }

    @Test
    void theSameResultsGiveTheSamePage() throws IOException {
        assertThat(written(List.of(1L, 2L))).isEqualTo(written(List.of(1L, 2L)));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforehand() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path wrong : List.of(folder, file.resolve("RESULTS.md"))) {
            assertThatThrownBy(() -> BenchReport.at(wrong))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(wrong.toString())
                    .hasMessageContaining("--report");
        }
    }
}
