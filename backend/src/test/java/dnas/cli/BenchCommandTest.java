package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.InvalidInput;
import dnas.space.FlopsRange;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
    private static final List<String> SMALL =
            List.of("--strategies", "random,regularized-evolution", "--queries", "20,60", "--seeds", "1-3");

    @TempDir
    private Path data;

    @Test
    void theCsvHasARowForEachStrategyLimitAndBudget() {
        List<String[]> rows = output("none,788", "csv")
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows.get(0))
                .startsWith("strategy", "signal", "max_mflops", "queries", "n", "mean", "ci_low", "ci_high", "median");
        assertThat(rows).hasSize(1 + 2 * 2 * 2).allMatch(row -> row.length == rows.get(0).length);
        assertThat(rows.get(1)).startsWith("random", "test_mean", "", "20", "3");
        assertThat(rows.get(8)).startsWith("regularized-evolution", "test_mean", "788", "60", "3");
        for (String[] row : rows.subList(1, rows.size())) {
            double mean = Double.parseDouble(row[5]);
            assertThat(mean).isBetween(Double.parseDouble(row[6]), Double.parseDouble(row[7]));
            assertThat(Double.parseDouble(row[9])).isGreaterThanOrEqualTo(mean);
        }
        assertThat(Double.parseDouble(rows.get(2)[5])).isGreaterThanOrEqualTo(Double.parseDouble(rows.get(1)[5]));
    }

    @Test
    void aRowIsTheMeanOfItsSearches() {
        double sum = 0;
        for (String seed : List.of("1", "2", "3")) {
            JsonNode search = JsonMapper.builder()
                    .build()
                    .readTree(run(0, "search", "--strategy", "random", "--queries", "60", "--seed", seed));
            sum += search.get("incumbent").get("testAccuracy").doubleValue();
        }
        JsonNode rows =
                JsonMapper.builder().build().readTree(output("none", "json")).get("rows");
        assertThat(rows.get(1).get("mean").doubleValue()).isCloseTo(100 * sum / 3, within(1e-9));
        assertThat(rows.get(1).get("n").intValue()).isEqualTo(3);
        assertThat(rows.get(1).get("maxMflops").isNull()).isTrue();
    }

    @Test
    void tablesForPeopleSayHowManySeedsAndWhichInterval() {
        assertThat(output("none", "table").lines().toList())
                .hasSize(5 + 1 + 3 + 1 + 1)
                .last()
                .asString()
                .contains("seeds 1-3", "controller seed 1", "data sha256");
        assertThat(output("none", "markdown"))
                .contains("seeds 1-3", "| strategy | signal |", "| n | mean % | 95 % interval |")
                .contains("| random | regularized-evolution | test_mean | none | 60 | 3 |");
    }

    @Test
    void whatIsRunAgainIsReusedAndSoIsAPartOfIt() {
        JsonNode first = JsonMapper.builder().build().readTree(output("none,788", "json"));
        JsonNode again = JsonMapper.builder().build().readTree(output("none,788", "json"));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void severalSignalsAreComparedAtOnce() {
        assertThat(run(
                                0,
                                bench(
                                        "--signals",
                                        "test_mean,validation",
                                        "--strategies",
                                        "random",
                                        "--queries",
                                        "5",
                                        "--seeds",
                                        "1,2",
                                        "--format",
                                        "csv"))
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1]))
                .containsExactly("test_mean", "validation");
    }

    @Test
    void whatIsNamedTwiceIsRunOnce() {
        JsonNode rows = JsonMapper.builder()
                .build()
                .readTree(run(
                        0,
                        bench(
                                "--strategies",
                                "random,random",
                                "--max-mflops",
                                "1000,1000.0,1000.0000001",
                                "--queries",
                                "10,10",
                                "--seeds",
                                "1-3,2",
                                "--format",
                                "json")))
                .get("rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).get("n").intValue()).isEqualTo(3);
    }

    @Test
    void limitsAreTheDecimalNumbersThatWereWritten() {
        assertThat(Mflops.range(517.68, 517.68)).isEqualTo(new FlopsRange(517_680_000, 517_680_000));
        assertThat(Mflops.range(null, 0.0000015)).isEqualTo(new FlopsRange(0, 1));
        assertThat(Mflops.range(0.0000015, 1e300)).isEqualTo(new FlopsRange(2, Long.MAX_VALUE));
        assertThat(Mflops.range(null, Double.POSITIVE_INFINITY)).isEqualTo(FlopsRange.ALL);
        for (double wrong : new double[] {-1, Double.NaN}) {
            assertThatThrownBy(() -> Mflops.range(null, wrong)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void refusesWhatItCannotRun() {
        assertRefused("There is no format \"xml\"; choose one of table, csv, json, markdown.", "--format", "xml");
        assertRefused("There is no strategy \"annealing\"", "--strategies", "annealing");
        assertRefused("There is no search space \"nope\"", "--space", "nope");
        assertRefused("The budget of 0 queries", "--queries", "0,150");
        assertRefused("neither a number of MFLOPs, nor a band", "--max-mflops", "few");
        assertRefused("0 of 423624 architectures lie in", "--max-mflops", "10");
        assertRefused("The range from 432.0 to 251.0 MFLOPs is empty", "--max-mflops", "432-251");
        assertRefused("neither a number of MFLOPs, nor a band", "--max-mflops", "");
        assertRefused("The seeds \"\" cannot be used", "--seeds", "");
        assertRefused("There is no strategy \"\"", "--strategies", "");
        assertRefused("There is no nasbench101 signal \"luck\"", "--signals", "test_mean,luck");
        assertRefused("--target (940.0) must be an accuracy in percent", "--target", "940");
        assertRefused("--report", "--strategies", "random", "--report", data.toString());
        assertThat(data).isEmptyDirectory();
        assertRefused("--workers (0) must be 1 or more", "--strategies", "random", "--workers", "0");
    }

    @Test
    void seedsAreSinglesAndRangesEachOnce() {
        assertThat(SeedList.parse("1, 5,3-6")).containsExactly(1L, 5L, 3L, 4L, 6L);
        for (String wrong : List.of("", "a", "5-3", "1,,2", "-1", "0-100000000000")) {
            assertThatThrownBy(() -> SeedList.parse(wrong))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("\"" + wrong + "\"");
        }
    }

    /** Arguments on a data directory of the test's own. */
    private String[] bench(String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    private String output(String limits, String format) {
        List<String> options = new ArrayList<>(SMALL);
        options.addAll(List.of("--max-mflops", limits, "--format", format));
        return run(0, bench(options.toArray(String[]::new)));
    }

    @Test
    void aBandKeepsEverySearchWithinIt() {
        JsonNode row = JsonMapper.builder()
                .build()
                .readTree(output("251-432", "json"))
                .get("rows")
                .get(0);
        assertThat(row.get("minMflops").doubleValue()).isEqualTo(251);
        assertThat(row.get("maxMflops").doubleValue()).isEqualTo(432);
        assertThat(row.get("best").doubleValue()).isCloseTo(93.4963, within(1e-4));
        assertThat(row.get("regret").doubleValue()).isPositive();
        assertThat(output("251-432", "csv").lines().skip(1)).allMatch(line -> line.contains(",251,"));
    }

    private void assertRefused(String message, String... options) {
        assertThat(run(2, bench(options)))
                .startsWith("dnas: ")
                .contains(message)
                .hasLineCount(1);
    }

    /** What a command prints, on standard output or when it refuses. */
    private static String run(int code, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        assertThat(commandLine.execute(arguments)).as(out.toString()).isEqualTo(code);
        return out.toString();
    }
}
