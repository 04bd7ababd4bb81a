package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.benchmark.Benchmark;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import dnas.run.Incumbent;
import dnas.search.TraceEntry;
import dnas.spaces.Spaces;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An imported table without FLOPs and parameters, as clients see it: what is not known is null, never a number. */
class ImportedTableTest {
    private static final String DEFINITION = """
            {"name": "plain", "title": "Plain table", "source": "A test",
             "layers": [{"column": "a", "options": ["conv", "pool", "skip"]}, {"column": "b", "options": ["conv", "pool", "skip"]},
                        {"column": "c", "options": ["conv", "pool", "skip"]}, {"column": "d", "options": ["conv", "pool", "skip"]}],
             "accuracies": [{"column": "acc", "name": "accuracy", "title": "Accuracy", "unit": "fraction"}]}
            """;

    @TempDir
    static Path data;

    private static Server server;

    private static String hash = "";

    @BeforeAll
    static void start() throws Exception {
        List<String> options = List.of("conv", "pool", "skip");
        List<String> lines = new ArrayList<>(List.of("a,b,c,d,acc"));
        for (int number = 0; number < 81; number++) {
            lines.add(options.get(number / 27) + "," + options.get(number / 9 % 3) + "," + options.get(number / 3 % 3)
                    + "," + options.get(number % 3) + ",0." + (100 + number * 31 % 81));
        }
        Path table = Files.write(data.resolve("plain.csv"), lines, StandardCharsets.UTF_8);
        Path definition = Files.writeString(data.resolve("plain.json"), DEFINITION);
        Benchmark<?> benchmark = Spaces.imported(ApiTest.HOME.resolve("datasets"), data)
                .add(table, definition, false, false)
                .benchmark();
        hash = benchmark.table().get(0).hash();
        server = Server.start(
                ApiTest.settings(0, data),
                new FakeCatalogue() {
                    @Override
                    public List<Benchmark<?>> benchmarks() {
                        return List.of(benchmark);
                    }
                },
                new FakeSearch());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/spaces" + path);
        return ApiTest.CLIENT.send(HttpRequest.newBuilder(uri).build(), handler);
    }

    private static JsonNode json(String path) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(get(path, BodyHandlers.ofString()).body());
    }

    @Test
    void theSpaceSaysThatItsFlopsAreNotKnown() throws Exception {
        JsonNode space = json("/plain");
        assertThat(space.get("flops").isNull()).isTrue();
        assertThat(space.get("architectures").intValue()).isEqualTo(81);
        assertThat(space.get("concepts")).hasSize(2);
        assertThat(space.get("dataset").get("source").stringValue()).isEqualTo("A test (imported from plain.csv)");
        JsonNode count = json("/plain/flops");
        assertThat(count.get("count").intValue()).isEqualTo(81);
        assertThat(count.get("histogram")).isEmpty();
    }

    @Test
    void thereIsNoColumnForThem() throws Exception {
        List<String> columns = json("/plain/columns")
                .get("columns")
                .valueStream()
                .map(column -> column.get("name").stringValue())
                .toList();
        assertThat(columns).doesNotContain("flops", "parameters").hasSize(3);
        ByteBuffer accuracies = ByteBuffer.wrap(get("/plain/columns/" + columns.get(0), BodyHandlers.ofByteArray())
                        .body())
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; index < 81; index++) {
            assertThat(accuracies.getFloat(4 * index)).isBetween(.1f, .19f);
        }
    }

    @Test
    void anArchitectureIsDrawnAsAChainAndHasNoCosts() throws Exception {
        JsonNode architecture = json("/plain/architectures/" + hash);
        assertThat(architecture.get("flops").isNull()).isTrue();
        assertThat(architecture.get("parameters").isNull()).isTrue();
        assertThat(architecture.get("label").stringValue()).matches("(\\w+\\|){3}\\w+");
        assertThat(architecture.get("operations")).hasSize(6);
        assertThat(architecture.get("edges")).hasSize(5);
    }

    @Test
    void effectsAreOnAccuracyAlone() throws Exception {
        JsonNode effects = json("/plain/effects?response=accuracy").get("effects");
        assertThat(effects.get("n").intValue()).isEqualTo(81);
        for (JsonNode concept : effects.get("concepts")) {
            assertThat(concept.get("adjusted").isNull()).isFalse();
        }
        HttpResponse<String> refused = get("/plain/effects?response=log_flops", BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The FLOPs of plain are not known; choose accuracy_rank or accuracy.");
    }

    @Test
    void runsHaveNoNumberForThemEither() {
        assertThat(TraceView.of(new TraceEntry(1, "a", .5, .5, 0, 0, "a", .5)).flops())
                .isNull();
        assertThat(IncumbentView.of(new Incumbent("a", .5, .5, 0, 0)))
                .isEqualTo(new IncumbentView("a", .5, .5, null, null));
        assertThat(IncumbentView.of(new Incumbent("a", .5, .5, 7, 8)))
                .isEqualTo(new IncumbentView("a", .5, .5, 7L, 8L));
    }
}
