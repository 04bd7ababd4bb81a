package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.NasBench101Table;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over real HTTP, on a real database, with real workers that search random numbers. */
class ServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path HOME = Path.of(System.getProperty("dnas.home", ".."));
    private static final String STUDY = """
            {"name": "test", "space": "nasbench101", "strategies": ["quick"], "signal": "test_mean", "queries": 12,
             "flopsRange": {"max": 1000000000}, "seeds": [1, 2, 3]}
            """;

    @TempDir
    static Path data;

    private static Server server;

    private static final class Catalogue extends FakeCatalogue {
        private final Benchmark<?> table = NasBench101Table.load(HOME.resolve("datasets"));

        @Override
        public List<Benchmark<?>> benchmarks() {
            return List.of(table);
        }
    }

    @BeforeAll
    static void start() {
        server = Server.start(settings(0, data), new Catalogue(), new FakeSearch());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ServerSettings settings(int port, Path directory) {
        return new ServerSettings("127.0.0.1", port, directory, 2, FakeSearch.command(), "test");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static long launch(String body) throws Exception {
        HttpResponse<String> response = post("/api/v1/studies", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        long id = json(response).get("id").longValue();
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/studies/" + id);
        return id;
    }

    private static void awaitFinished(long study, int runs) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> json(get("/api/v1/studies/" + study))
                                .get("states")
                                .path("finished")
                                .asInt(0)
                        == runs);
    }

    @Test
    void healthSaysUp() throws Exception {
        assertThat(json(get("/api/v1/health")).get("status").stringValue()).isEqualTo("up");
    }

    @Test
    void aStudyRunsAndIsCompared() throws Exception {
        long study = launch(STUDY);
        awaitFinished(study, 3);

        JsonNode comparison = json(get("/api/v1/studies/" + study + "/comparison"));
        JsonNode group = comparison.get("groups").get(0);
        assertThat(group.get("n").intValue()).isEqualTo(3);
        assertThat(group.get("curve").size()).isEqualTo(12);
        assertThat(group.get("interval").size()).isEqualTo(12);
        JsonNode end = group.get("final");
        assertThat(end.get("ciLow").doubleValue()).isLessThan(end.get("mean").doubleValue());
        assertThat(group.get("curve").get(11).get("mean").doubleValue())
                .isCloseTo(end.get("mean").doubleValue(), within(1e-12));
        assertThat(comparison.get("bestTestAccuracyInRange").doubleValue()).isGreaterThan(0.9);

        JsonNode runs = json(get("/api/v1/runs?state=finished&size=2&study=" + study));
        assertThat(runs.get("total").intValue()).isEqualTo(3);
        assertThat(runs.get("items").size()).isEqualTo(2);
        JsonNode run =
                json(get("/api/v1/runs/" + runs.get("items").get(0).get("id").longValue()));
        assertThat(run.get("trace").size()).isEqualTo(12);
        assertThat(run.get("incumbent").get("testAccuracy"))
                .isEqualTo(run.get("trace").get(11).get("incumbentTestAccuracy"));
        assertThat(run.get("created").stringValue()).contains("T").endsWith("Z");
        assertThat(run.get("seconds").get("search").doubleValue()).isEqualTo(0.25);
        assertThat(run.get("versions").get("dataSha256").stringValue()).isEqualTo(FakeSearch.VERSIONS.dataSha256());
    }

    @Test
    void aFinishedRunCannotBeCancelledOrResumed() throws Exception {
        long study = launch(STUDY.replace("[1, 2, 3]", "[4]"));
        awaitFinished(study, 1);
        long run = json(get("/api/v1/studies/" + study))
                .get("runs")
                .get(0)
                .get("id")
                .longValue();

        assertThat(post("/api/v1/runs/" + run + "/cancel", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/runs/" + run + "/resume", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/studies/" + study + "/cancel", "").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "space       | \"nasbench101\" | \"other\"",
                "strategies  | [\"quick\"]     | [\"magic\"]",
                "strategies  | [\"quick\"]     | []",
                "signal      | \"test_mean\"   | \"luck\"",
                "queries     | 12              | 0",
                "queries     | 12              | \"many\"",
                "seeds       | [1, 2, 3]       | []",
                "seeds       | [1, 2, 3]       | [1, 1]",
                "seeds       | [1, 2, 3]       | [-1]",
                "flopsRange.max | 1000000000   | -5",
                "body        | {               | [",
                "body        | {               | nonsense {"
            })
    void aStudyThatCannotRunIsRefusedWithItsField(String field, String good, String bad) throws Exception {
        HttpResponse<String> response = post("/api/v1/studies", STUDY.replace(good, bad));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).get("field").stringValue()).isEqualTo(field);
        assertThat(json(response).get("detail").stringValue()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/runs/999999, 404",
        "/api/v1/runs/word, 404",
        "/api/v1/studies/999999, 404",
        "/api/v1/studies/999999/comparison, 404",
        "/api/v1/spaces/other, 404",
        "/api/v1/spaces/nasbench101/architectures/00, 404",
        "/api/v1/events?run=999999, 404",
        "/api/v1/events?run=x, 400",
        "/api/v1/nothing, 404",
        "/api/v1/runs?state=happy, 400",
        "/api/v1/runs?size=0, 400",
        "/api/v1/studies?page=-1, 400",
        "/api/v1/spaces/nasbench101/flops?bins=0, 400",
        "/api/v1/spaces/nasbench101/flops?min=5&max=4, 400"
    })
    void whatIsNotThereOrCannotBeReadIsAProblem(String path, int status) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).get("status").intValue()).isEqualTo(status);
    }

    @Test
    void theSpaceIsDescribedAndItsPointsAreFloats() throws Exception {
        JsonNode space = json(get("/api/v1/spaces")).get(0);
        assertThat(space.get("architectures").intValue()).isEqualTo(423_624);
        assertThat(space.get("flops").get("deciles").size()).isEqualTo(9);
        JsonNode count = json(get("/api/v1/spaces/nasbench101/flops?max=1"));
        assertThat(count.get("count").intValue()).isZero();
        assertThat(count.get("nearest").get("max")).isEqualTo(space.get("flops").get("min"));

        HttpResponse<byte[]> points =
                CLIENT.send(request("/api/v1/spaces/nasbench101/points").build(), BodyHandlers.ofByteArray());
        ByteBuffer floats = ByteBuffer.wrap(points.body()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(floats.capacity()).isEqualTo(2 * 4 * 423_624);
        assertThat(floats.getFloat(4 * 423_624)).isBetween(0f, 1f);
        HttpRequest again = request("/api/v1/spaces/nasbench101/points")
                .header("If-None-Match", points.headers().firstValue("ETag").orElseThrow())
                .build();
        assertThat(CLIENT.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @Test
    void eventsAreNumberedAndTakenUpAgainAfterTheLastOneSeen() throws Exception {
        List<String> first = events("/api/v1/events", null, STUDY.replace("[1, 2, 3]", "[21]"), 10);
        List<Long> ids = first.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3).strip()))
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        List<String> rest = events("/api/v1/events", ids.get(0), null, 3);
        assertThat(rest).anySatisfy(line -> assertThat(line).matches("id: ?" + (ids.get(0) + 1)));
        assertThat(events("/api/v1/events", 1L, null, 1))
                .anySatisfy(line -> assertThat(line).matches("event: ?reset"));
    }

    /** Lines of a stream until it has brought so many events. */
    private static List<String> events(String path, Long after, String launch, int count) throws Exception {
        HttpRequest.Builder builder = request(path).header("Accept", "text/event-stream");
        if (after != null) {
            builder.header("Last-Event-ID", String.valueOf(after));
        }
        var response = CLIENT.send(builder.build(), BodyHandlers.ofInputStream());
        List<String> lines = new java.util.ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = reader.readLine(); line != null && seen < count; line = reader.readLine()) {
                if (line.startsWith(":") && launch != null && lines.isEmpty()) {
                    launch(launch);
                }
                lines.add(line);
                seen += line.startsWith("data:") ? 1 : 0;
            }
        }
        return lines;
    }

    @Test
    void aPortInUseAndALockedDirectoryAreRefusedByName(@TempDir Path other) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Server.start(settings(server.port(), other), new Catalogue(), new FakeSearch()))
                .withMessageContaining("Port " + server.port());
    }

    @Test
    void theRoutesAreThoseOfTheContract() throws Exception {
        assertThat(server.routes()).containsExactlyElementsOf(contract());
    }

    /** Method and path of each operation in openapi.yaml, read by its indentation. */
    private static Set<String> contract() throws IOException {
        Set<String> operations = new TreeSet<>();
        String path = "";
        for (String line : Files.readAllLines(HOME.resolve("openapi.yaml"))) {
            Matcher pathLine = Pattern.compile("  (/\\S*):").matcher(line);
            Matcher operation =
                    Pattern.compile("    (get|post|put|delete|patch):.*").matcher(line);
            if (pathLine.matches()) {
                path = pathLine.group(1);
            } else if (operation.matches()) {
                operations.add(operation.group(1).toUpperCase(java.util.Locale.ROOT) + " /api/v1" + path);
            }
        }
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }
}
