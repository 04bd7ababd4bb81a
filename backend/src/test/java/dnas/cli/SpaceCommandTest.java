package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.controller.ComputeDevice;
import dnas.search.Answers;
import dnas.search.SearchEngine;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import dnas.space.Cost;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import dnas.spaces.Spaces;
import dnas.spaces.nasbench201.Cell201;
import dnas.spaces.nasbench201.NasBench201Table;
import dnas.spaces.nasbench201.Operation;
import dnas.spaces.table.Chain;
import dnas.spaces.table.TableBenchmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NAS-Bench-201 as a user would bring it: one column an edge, accuracies in percent, FLOPs in millions, one latency. */
class SpaceCommandTest {
    private static final NasBench201Table ORIGINAL = NasBench201Table.load(Home.datasets());
    private static final String OPTIONS =
            "[\"none\", \"skip_connect\", \"nor_conv_1x1\", \"nor_conv_3x3\", \"avg_pool_3x3\"]";
    private static final String CONCEPTS = """
              "concepts": [
                {"name": "conv3x3", "title": "Conv 3×3", "group": "operations", "counts": {"nor_conv_3x3": 1}},
                {"name": "conv1x1", "title": "Conv 1×1", "group": "operations", "counts": {"nor_conv_1x1": 1}},
                {"name": "avgpool", "title": "Average pool", "group": "operations", "counts": {"avg_pool_3x3": 1}},
                {"name": "skips", "title": "Skips", "group": "skips", "counts": {"skip_connect": 1}}
              ],
            """;
    private static final String FLOPS = """
              "flops": {"column": "mmacs", "unit": "MMACs"},
              "parameters": {"column": "params", "unit": "parameters"},
            """;
    private static final String DEFINITION = """
            {
              "name": "own-201",
              "title": "My NAS-Bench-201",
              "source": "Dong and Yang 2020",
              "layers": [
            LAYERS
              ],
            CONCEPTSFLOPS  "accuracies": [
                {"column": "valid", "name": "validation", "title": "Validation", "unit": "percent", "reported": "test"},
                {"column": "test", "name": "test", "title": "Test accuracy", "unit": "percent"}
              ],
              "measures": [{"column": "edgegpu", "name": "edgegpu", "title": "Edge GPU", "unit": "ms"}]
            }
            """.replace(
                    "LAYERS",
                    IntStream.range(0, 6)
                            .mapToObj(edge -> "    {\"column\": \"edge" + edge + "\", \"options\": " + OPTIONS + "}")
                            .collect(Collectors.joining(",\n")))
            .replace("CONCEPTS", CONCEPTS)
            .replace("FLOPS", FLOPS);

    @TempDir
    private static Path files;

    private static Path table;

    @TempDir
    private Path data;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void writeTable() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("edge0,edge1,edge2,edge3,edge4,edge5,valid,test,mmacs,params,edgegpu"));
        Signal validation = ORIGINAL.signal("cifar100_validation_200");
        for (int index = 0; index < ORIGINAL.space().size(); index++) {
            Cell201 cell = ORIGINAL.space().get(index);
            Cost cost = ORIGINAL.space().costAt(index);
            lines.add(cell.operations().stream().map(Operation::label).collect(Collectors.joining(","))
                    + String.format(
                            Locale.ROOT,
                            ",%.6f,%.6f,%.6f,%d,%s",
                            100 * ORIGINAL.query(cell, validation, 0).signal(),
                            100 * ORIGINAL.testAccuracyAt(index, validation),
                            cost.flops() / 1e6,
                            cost.parameters(),
                            ORIGINAL.space().measuresOf(cell)[0]));
        }
        table = Files.write(files.resolve("own.csv"), lines, StandardCharsets.UTF_8);
    }

    @BeforeEach
    void forgetOutput() {
        out = new StringWriter();
        err = new StringWriter();
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                        .toArray(String[]::new));
    }

    private int imported(Path csv, String definition, String... options) throws IOException {
        Path file = Files.writeString(files.resolve("own.json"), definition, StandardCharsets.UTF_8);
        return execute(Stream.concat(
                        Stream.of("space", "import", csv.toString(), "--definition", file.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    /** Header and so many rows, evenly spread. */
    private static Path part(String name, int rows) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> part = new ArrayList<>(lines.subList(0, 1));
        for (int row = 0; row < rows; row++) {
            part.add(lines.get(1 + (int) ((long) row * (lines.size() - 1) / rows)));
        }
        return Files.write(files.resolve(name), part, StandardCharsets.UTF_8);
    }

    private Benchmarks benchmarks() {
        return Spaces.installed(Home.datasets(), data);
    }

    @Test
    void aWholeTableIsASpaceLikeAnyOther() throws IOException {
        assertThat(imported(table, DEFINITION)).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "as the space own-201: My NAS-Bench-201.",
                        "15,625 architectures of 15,625 rows; 6 decisions; 4 concepts: conv3x3, conv1x1, avgpool, skips.",
                        "Signal validation; reported is Test accuracy, from 1.00 to 73.51 %.",
                        "FLOPs from 7.783 to 220.120 millions of multiply-accumulates.",
                        "bin/dnas search --space own-201",
                        "once it is started anew");

        TableBenchmark own = (TableBenchmark) benchmarks().named("own-201");
        Signal validation = own.signal("validation");
        Signal ofOriginal = ORIGINAL.signal("cifar100_validation_200");
        assertThat(own.signals()).extracting(Signal::label).containsExactly("validation", "test");
        assertThat(own.table().size()).isEqualTo(15_625);
        for (int index = 0; index < own.table().size(); index += 13) {
            Chain chain = own.space().get(index);
            Cell201 cell = Cell201.of(chain.options().stream()
                    .map(label -> Operation.ALL.stream()
                            .filter(operation -> operation.label().equals(label))
                            .findFirst()
                            .orElseThrow())
                    .toList());
            assertThat(own.space().costOf(chain)).isEqualTo(ORIGINAL.space().costOf(cell));
            assertThat(own.query(chain, validation, 1).signal())
                    .isEqualTo(ORIGINAL.query(cell, ofOriginal, 1).signal());
            assertThat(own.query(chain, validation, 1).testAccuracy())
                    .isEqualTo(own.query(chain, own.signal("test"), 1).signal())
                    .isEqualTo(ORIGINAL.query(cell, ofOriginal, 1).testAccuracy());
            assertThat(own.space().conceptsOf(chain))
                    .containsExactly(java.util.Arrays.copyOf(ORIGINAL.space().conceptsOf(cell), 4));
        }
        Limits limits = new Limits(new FlopsRange(0, 50_000_000), List.of(new MeasureLimit("edgegpu", null, 4.0)));
        assertThat(own.bestTestAccuracy(validation, limits))
                .isEqualTo(ORIGINAL.bestTestAccuracy(
                        ofOriginal,
                        new Limits(limits.flops(), List.of(new MeasureLimit("edgegpu_latency", null, 4.0)))));
        assertThat(own.provenance().file()).contains("spaces/own-201/table-");
        assertThat(own.provenance().source()).isEqualTo("Dong and Yang 2020 (imported from own.csv)");

        for (String strategy : List.of("random", "regularized-evolution", "local-search")) {
            List<TraceEntry> trace = trace("own-201", strategy, limits);
            assertThat(trace).hasSize(60).allMatch(entry -> entry.flops() <= 50_000_000);
            assertThat(trace).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        }
    }

    private List<TraceEntry> trace(String space, String strategy, Limits limits) {
        List<TraceEntry> trace = new ArrayList<>();
        new SearchEngine(benchmarks(), data, ComputeDevice.CPU)
                .run(
                        new SearchSpec(space, strategy, "validation", 60, limits, 3, 1),
                        Answers.none(),
                        event -> {
                            if (event instanceof SearchEvent.Evaluated evaluated) {
                                trace.add(evaluated.entry());
                            }
                        },
                        () -> false);
        return trace;
    }

    @Test
    void aPartOfATableWithoutFlopsIsSearchedToo() throws IOException {
        String definition = DEFINITION.replace(FLOPS, "");
        assertThat(imported(part("part.csv", 500), definition))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("500 architectures", "FLOPs are not known, so they cannot be limited");
        assertThat(benchmarks().named("own-201").space().flopsKnown()).isFalse();
        for (String strategy : List.of("random", "regularized-evolution", "local-search")) {
            assertThat(trace("own-201", strategy, Limits.NONE)).hasSize(60).allMatch(entry -> entry.flops() == 0);
        }
        assertThat(execute("search", "--space", "own-201", "--strategy", "random", "--queries", "5"))
                .isZero();
        assertThat(out.toString()).contains("\"flops\":null", "\"parameters\":null");
        assertThat(execute("search", "--space", "own-201", "--strategy", "random", "--max-mflops", "50"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("The FLOPs of own-201 are not known, so they cannot be limited; leave the FLOPs range out.");
    }

    @Test
    void spacesAreListedAndRemoved() throws IOException {
        assertThat(imported(part("few.csv", 100), DEFINITION)).isZero();
        assertThat(execute("space", "list")).isZero();
        assertThat(out.toString())
                .contains(
                        "nasbench101: NASBench-101, 423,624 architectures; signals test_mean, validation",
                        "own-201: My NAS-Bench-201, 100 architectures, imported; signals validation, test");
        assertThat(execute("space", "remove", "nasbench201")).isEqualTo(2);
        assertThat(err.toString()).contains("The space nasbench201 belongs to dnas and cannot be removed");
        assertThat(execute("space", "remove", "own-201")).isZero();
        assertThat(out.toString()).contains("The space own-201 is removed; studies of it are kept.");
        assertThat(benchmarks().names()).doesNotContain("own-201");
        assertThat(execute("space", "remove", "own-201")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no imported space \"own-201\"; none is imported.");
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
        assertThat(imported(part("few.csv", 100), DEFINITION)).isZero();
        String before = sha256();
        assertThat(imported(part("fewer.csv", 50), DEFINITION)).isEqualTo(2);
        assertThat(err.toString()).contains("There is an imported space own-201 already; give --replace");
        assertThat(sha256()).isEqualTo(before);
        assertThat(imported(part("fewer.csv", 20), DEFINITION, "--replace")).isEqualTo(2);
        assertThat(err.toString()).contains("fewer.csv, which has 20 architectures");
        assertThat(sha256()).isEqualTo(before);
        assertThat(imported(part("fewer.csv", 50), DEFINITION, "--replace")).isZero();
        assertThat(sha256()).isNotEqualTo(before);
        try (Stream<Path> stored = Files.list(data.resolve("spaces/own-201"))) {
            assertThat(stored).hasSize(3);
        }
        assertThat(imported(table, DEFINITION.replace("own-201", "nasbench101")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is that of a space which belongs to dnas; choose another");
        assertThat(imported(table, DEFINITION, "--duplicates", "median")).isEqualTo(2);
        assertThat(err.toString()).contains("choose one of refuse, mean");
        assertThat(imported(files.resolve("absent.csv"), DEFINITION)).isEqualTo(2);
        assertThat(err.toString()).contains("absent.csv that can be read");
    }

    private String sha256() {
        return benchmarks().named("own-201").provenance().sha256();
    }

    /** A controller of other chains gives codes that mean nothing. */
    @Test
    void whatWasTrainedOnOtherChainsIsDeletedAndWhatWasTrainedOnTheSameIsKept() throws IOException {
        Path few = part("few.csv", 100);
        assertThat(imported(few, DEFINITION)).isZero();
        Path home = Files.createDirectories(data.resolve("controllers/own-201-d1-seed1"));
        Path other = Files.createDirectories(data.resolve("controllers/own-201-b-d1-seed1"));
        for (Path each : List.of(home, other)) {
            Files.writeString(each.resolve("report.json"), "{}");
        }
        List<String> lines = Files.readAllLines(few);
        lines.set(1, lines.get(1).replaceAll(",[^,]*,([^,]*,[^,]*,[^,]*)$", ",50.5,$1"));
        assertThat(imported(Files.write(few, lines), DEFINITION, "--replace")).isZero();
        assertThat(home).exists();
        assertThat(imported(part("fewer.csv", 50), DEFINITION, "--replace")).isZero();
        assertThat(out.toString()).contains("so the controllers that were trained on that one are deleted (1).");
        assertThat(home).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void aDamagedSpaceIsLeftOutAndTheOthersServe() throws IOException {
        assertThat(imported(part("few.csv", 100), DEFINITION)).isZero();
        assertThat(imported(part("few.csv", 100), DEFINITION.replace("own-201", "whole")))
                .isZero();
        try (Stream<Path> stored = Files.list(data.resolve("spaces/own-201"))) {
            Path csv = stored.filter(file -> file.toString().endsWith(".csv.gz"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(csv);
            bytes[bytes.length / 2] ^= 1;
            Files.write(csv, bytes);
        }
        Files.createDirectories(data.resolve("spaces/empty"));
        assertThat(new LocalEngine().catalogue(data).benchmarks())
                .extracting(Benchmark::space)
                .extracting(space -> space.name())
                .contains("nasbench101", "nasbench201", "whole")
                .doesNotContain("own-201", "empty");
        assertThat(execute("search", "--space", "own-201", "--strategy", "random"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("The imported space own-201 in ", "csv.gz is damaged", "bin/dnas space remove own-201");
        assertThat(execute("space", "list")).isZero();
        assertThat(out.toString())
                .contains("empty: The imported space empty in ", "manifest.json is missing or damaged");
        assertThat(execute("space", "remove", "empty")).isZero();
    }

    @Test
    void aFirstDefinitionCanBeImportedAsItIs() throws IOException {
        Path few = part("few.csv", 100);
        assertThat(Main.commandLine().setOut(new PrintWriter(out)).execute("space", "definition", few.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("\"column\" : \"edge5\"", "\"MFLOPs\"", "\"percent\"", "\"skip_connect\" : 1");
        assertThat(imported(few, out.toString())).as(err.toString()).isZero();
        Benchmark<?> benchmark = benchmarks().named("few");
        assertThat(benchmark.space().encoding().decisions()).hasSize(6);
        assertThat(benchmark.signals()).extracting(Signal::label).containsExactly("valid", "test");
        assertThat(benchmark.space().flopsKnown()).isTrue();
    }
}
