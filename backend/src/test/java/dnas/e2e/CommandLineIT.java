package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that the issue promises, typed as they are there. */
@Order(TrainedController.AFTER_THOSE_WITHOUT)
class CommandLineIT {
    private static final String SEARCH = "search --space nasbench101 --strategy dense-sampling --signal test_mean"
            + " --queries 150 --max-mflops 1000 --seed 7 --format json";
    private static final int QUERIES = 150;
    private static final long MOST_FLOPS = 1_000_000_000;

    private static String data;

    @BeforeAll
    static void trainAController() {
        data = TrainedController.dataWithController("command-line").toString();
    }

    /** A command line, split at its spaces, on the data directory with the controller. */
    private static CommandLine dnas(String line) {
        return CommandLine.dnas((line + " --data " + data).split(" "));
    }

    @Test
    void theControllerIsShownAsJson() {
        JsonNode controller = dnas("controller show --space nasbench101 --seed 1 --format json")
                .json();

        assertThat(controller.get("spec").get("space").stringValue()).isEqualTo("nasbench101");
        assertThat(controller
                        .get("report")
                        .get("beam")
                        .get("reconstruction")
                        .get("exact")
                        .doubleValue())
                .isBetween(0.5, 1.0);
        assertThat(controller
                        .get("report")
                        .get("greedy")
                        .get("reconstruction")
                        .get("valid")
                        .doubleValue())
                .isBetween(0.5, 1.0);
    }

    @Test
    void theNarrowestRungIsReachedByMovingInTheCodeThreeTimesAsOftenAsByRejection() {
        JsonNode bands = dnas("controller bands --seeds 1 --bands 0-251.25,432-788 --format json")
                .json();

        assertThat(bands.size()).isEqualTo(2);
        JsonNode narrow = bands.get(0);
        assertThat(narrow.get("architectures").intValue()).isEqualTo(45_856);
        assertThat(narrow.get("ratio").get("mean").doubleValue()).isGreaterThan(3);
        assertThat(narrow.get("figures").get(0).get("drawn").doubleValue()).isEqualTo(200);
        assertThat(narrow.get("figures").get(0).get("distinct per 100 steered").doubleValue())
                .isGreaterThan(narrow.get("figures")
                        .get(0)
                        .get("distinct per 100 prior")
                        .doubleValue());
    }

    /** Candidates from a list, and from decoding alone. */
    @ParameterizedTest
    @ValueSource(strings = {"dense-sampling", "dense-sampling:decoded"})
    void theSameSearchGivesTheSameEvaluations(String strategy) {
        String search = SEARCH.replace("dense-sampling", strategy);
        ObjectNode first = (ObjectNode) dnas(search).json();
        ObjectNode second = (ObjectNode) dnas(search).json();

        assertThat(first.propertyNames())
                .contains(
                        "strategy",
                        "signal",
                        "queries",
                        "seed",
                        "flopsRange",
                        "versions",
                        "incumbent",
                        "trace",
                        "repeats",
                        "invalid",
                        "seconds");
        assertThat(first.remove("seconds").propertyNames()).containsExactlyInAnyOrder("controller", "search");
        assertThat(first.get("versions").get("code").stringValue()).isNotEmpty();
        assertThat(first.get("versions").get("dataSha256").stringValue()).matches("[0-9a-f]{64}");
        second.remove("seconds");
        assertThat(second).isEqualTo(first);
        assertTrace(first.get("trace"));
        assertIncumbent(first.get("incumbent"), first.get("trace"));
    }

    private static void assertTrace(JsonNode trace) {
        assertThat(trace.size()).isEqualTo(QUERIES);
        double best = 0;
        for (int i = 0; i < QUERIES; i++) {
            JsonNode entry = trace.get(i);
            assertThat(entry.propertyNames())
                    .contains("query", "hash", "signal", "testAccuracy", "flops", "incumbentTestAccuracy");
            assertThat(entry.get("query").intValue()).isEqualTo(i + 1);
            assertThat(entry.get("flops").longValue()).isLessThanOrEqualTo(MOST_FLOPS);
            best = Math.max(best, entry.get("testAccuracy").doubleValue());
            assertThat(entry.get("incumbentTestAccuracy").doubleValue()).isEqualTo(best);
        }
        assertThat(trace.valueStream().map(entry -> entry.get("hash"))).doesNotHaveDuplicates();
    }

    private static void assertIncumbent(JsonNode incumbent, JsonNode trace) {
        assertThat(incumbent.propertyNames()).contains("hash", "testAccuracy", "flops", "parameters");
        assertThat(incumbent.get("testAccuracy"))
                .isEqualTo(trace.get(QUERIES - 1).get("incumbentTestAccuracy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--space nasbench101          | --space nasbench        | nasbench101",
                "--strategy dense-sampling    | --strategy sparse       | choose one of dense-sampling, random",
                "--signal test_mean           | --signal luck           | test_mean",
                "--queries 150                | --queries 0             | choose 1 or more",
                "--queries 150                | --queries many          | many",
                "--max-mflops 1000            | --max-mflops 1          | 0 of 423624",
                "--max-mflops 1000            | --min-mflops 9 --max-mflops 8 | is empty",
                "--format json                | --format yaml           | choose json",
                "--seed 7                     | --sede 7                | --sede"
            })
    void aSearchThatCannotRunIsRefusedInOneLine(String good, String bad, String remedy) {
        assertThat(dnas(SEARCH.replace(good, bad)).refusal()).contains(remedy);
    }

    @Test
    void anEmptyRangeNamesOneThatHoldsSome() {
        String refusal =
                dnas(SEARCH.replace("--max-mflops 1000", "--max-mflops 1")).refusal();
        String nearest = refusal.replaceAll(".* to (\\S+) MFLOPs would hold .*", "$1");

        JsonNode found = dnas("search --strategy random --queries 5 --max-mflops " + nearest)
                .json();
        assertThat(found.get("trace").size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controller show --space nowhere",
                "controller show --seed 99",
                "controller bands --seeds 99",
                "controller bands --bands 5-4",
                "controller bands --draws 0",
                "controller train --device abacus"
            })
    void aControllerThatCannotBeIsRefusedInOneLine(String line) {
        assertThat(dnas(line).refusal()).isNotBlank();
    }

    @Test
    void aServerRefusesAPortInUseAndADirectoryInUse() {
        try (DashboardServer server = DashboardServer.on(Installation.freshData("in-use"))) {
            String port = String.valueOf(server.port());
            Path other = Installation.freshData("refused");

            assertThat(CommandLine.dnas("serve", "--port", port, "--data", other.toString())
                            .refusal())
                    .contains("Port " + port)
                    .contains("--port");
            assertThat(other).doesNotExist();
            assertThat(CommandLine.dnas(
                                    "serve",
                                    "--port",
                                    "0",
                                    "--data",
                                    server.data().toString())
                            .refusal())
                    .contains(server.data().toString())
                    .contains("another server");
            assertThat(server.api().isUp()).isTrue();
        }
    }

    @Test
    void aServerRefusesADirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.createDirectories(Installation.freshData("refused")).resolve("file");
        Files.createFile(file);

        assertThat(CommandLine.dnas(
                                "serve",
                                "--port",
                                "0",
                                "--data",
                                file.resolve("data").toString())
                        .refusal())
                .contains(file.toString())
                .contains("--data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --port 0", "search --strategy random", "architectures"})
    void aDamagedDataSetIsRefusedByName(String line) throws Exception {
        Path home = Installation.freshData("damaged");
        Installation.copy(Installation.home().resolve("datasets"), home.resolve("datasets"));
        Path table = home.resolve("datasets/nasbench101/test_accuracy.tsv.gz");
        Files.write(table, new byte[] {0}, StandardOpenOption.APPEND);
        String[] arguments =
                (line.equals("architectures") ? line : line + " --data " + home.resolve("data")).split(" ");

        assertThat(CommandLine.dnasWithJava("-Ddnas.home=" + home, arguments).refusal())
                .contains("test_accuracy.tsv.gz")
                .contains("sha256");
    }
}
