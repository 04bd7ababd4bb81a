package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.InvalidInput;
import dnas.space.FlopsRange;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
    private static final String[] SMALL = {
        "bench", "--strategies", "random,regularized-evolution", "--queries", "20,60", "--seeds", "1-3", "--max-mflops"
    };

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
        JsonNode rows = JsonMapper.builder().build().readTree(output("none", "json"));
        assertThat(rows.get(1).get("mean").doubleValue()).isCloseTo(100 * sum / 3, within(1e-9));
        assertThat(rows.get(1).get("n").intValue()).isEqualTo(3);
        assertThat(rows.get(1).get("maxMflops").isNull()).isTrue();
    }

    @Test
    void tablesForPeopleSayHowManySeedsAndWhichInterval() {
        assertThat(output("none", "table").lines().toList())
                .hasSize(5 + 2)
                .last()
                .asString()
                .contains("seeds 1-3", "controller seed 1", "data sha256");
        String markdown = output("none", "markdown");
        assertThat(markdown).contains("seeds 1-3", "| strategy | signal |", "| n | mean % | 95 % interval |");
        assertThat(markdown.lines().skip(2).map(line -> line.chars()
                        .filter(character -> character == '|')
                        .count()))
                .hasSize(6)
                .containsOnly(12L);
    }

    @Test
    void whatIsNamedTwiceIsRunOnce() {
        JsonNode rows = JsonMapper.builder()
                .build()
                .readTree(run(
                        0,
                        "bench",
                        "--strategies",
                        "random,random",
                        "--max-mflops",
                        "1000,1000.0,1000.0000001",
                        "--queries",
                        "10,10",
                        "--seeds",
                        "1-3,2",
                        "--format",
                        "json"));
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
        assertRefused("neither a number of MFLOPs nor \"none\"", "--max-mflops", "few");
        assertRefused("0 of 423624 architectures lie in", "--max-mflops", "10");
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

    private static String output(String limits, String format) {
        String[] arguments = Arrays.copyOf(SMALL, SMALL.length + 3);
        arguments[SMALL.length] = limits;
        arguments[SMALL.length + 1] = "--format";
        arguments[SMALL.length + 2] = format;
        return run(0, arguments);
    }

    private static void assertRefused(String message, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "bench";
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(run(2, arguments)).startsWith("dnas: ").contains(message).hasLineCount(1);
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
