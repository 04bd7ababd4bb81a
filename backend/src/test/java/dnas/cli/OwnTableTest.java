package dnas.cli;

import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.space.Cost;
import dnas.spaces.Spaces;
import dnas.spaces.nasbench201.Cell201;
import dnas.spaces.nasbench201.NasBench201Table;
import dnas.spaces.nasbench201.Operation;
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
import org.junit.jupiter.api.io.TempDir;

/** NAS-Bench-201 as a user would bring it: one column an edge, accuracies in percent, FLOPs in millions, one latency. */
abstract class OwnTableTest {
    static final NasBench201Table ORIGINAL = NasBench201Table.load(Home.datasets());
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
    static final String FLOPS = """
              "flops": {"column": "mmacs", "unit": "MMACs"},
              "parameters": {"column": "params", "unit": "parameters"},
            """;
    static final String DEFINITION = """
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
    static Path files;

    static Path table;

    @TempDir
    Path data;

    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

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

    int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                        .toArray(String[]::new));
    }

    int imported(Path csv, String definition, String... options) throws IOException {
        Path file = Files.writeString(files.resolve("own.json"), definition, StandardCharsets.UTF_8);
        return execute(Stream.concat(
                        Stream.of("space", "import", csv.toString(), "--definition", file.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    /** Header and so many rows, evenly spread. */
    static Path part(String name, int rows) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> part = new ArrayList<>(lines.subList(0, 1));
        for (int row = 0; row < rows; row++) {
            part.add(lines.get(1 + (int) ((long) row * (lines.size() - 1) / rows)));
        }
        return Files.write(files.resolve(name), part, StandardCharsets.UTF_8);
    }

    Benchmarks benchmarks() {
        return Spaces.installed(Home.datasets(), data);
    }
}
