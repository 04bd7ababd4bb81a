package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dnas.benchmark.Benchmark;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import dnas.search.ConceptFeatures;
import dnas.search.Features;
import dnas.search.SearchSpec;
import dnas.space.Architecture;
import dnas.spaces.accelnasbench.AccelNasBenchTable;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101Table;
import dnas.spaces.nasbench201.NasBench201Table;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over real HTTP, on a real database, with real workers that search random numbers; one server a class. */
abstract class ApiTest {
    static final Path HOME = Path.of(System.getProperty("dnas.home", ".."));
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STUDY = """
            {"name": "test", "space": "nasbench101", "strategies": ["quick"], "signal": "test_mean", "queries": 12,
             "ladder": [{"max": 1000000000}], "seeds": [1, 2, 3]}
            """;

    /** The installed spaces with the strategies of {@link FakeSearch}. */
    static final class Catalogue extends FakeCatalogue {
        private static final NasBench101Table TABLE = NasBench101Table.load(HOME.resolve("datasets"));

        static final NasBench201Table CELLS_201 = NasBench201Table.load(HOME.resolve("datasets"));
        private static final AccelNasBenchTable NETWORKS = AccelNasBenchTable.load(HOME.resolve("datasets"));

        private @Nullable Features<Cell> features;

        @Override
        public List<Benchmark<?>> benchmarks() {
            return List.of(TABLE, CELLS_201, NETWORKS);
        }

        /** Of controller seed 1 alone, the others being not trained. */
        @Override
        @SuppressWarnings("unchecked") // only NASBench-101 is asked for
        public synchronized <A extends Architecture> Optional<Features<A>> features(
                Benchmark<A> benchmark, SearchSpec spec) {
            if (spec.controllerSeed() != 1) {
                return Optional.empty();
            }
            features = features == null ? ConceptFeatures.of(TABLE.space(), data) : features;
            return Optional.of((Features<A>) features);
        }
    }

    @TempDir
    static Path data;

    static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(settings(0, data), new Catalogue(), new FakeSearch());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static ServerSettings settings(int port, Path directory) {
        return SomeSettings.on(directory).at("127.0.0.1", port).workers(2).build();
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    /** What is found by playing a search again, once it is. */
    static HttpResponse<String> replayed(String path) throws Exception {
        return await().atMost(Duration.ofSeconds(60)).until(() -> get(path), response -> response.statusCode() != 202);
    }

    static HttpResponse<String> post(String path, String body) throws Exception {
        return ask("POST", path, body);
    }

    static HttpResponse<String> patch(String path, String body) throws Exception {
        return ask("PATCH", path, body);
    }

    static HttpResponse<String> delete(String path) throws Exception {
        return ask("DELETE", path, "");
    }

    static HttpResponse<String> ask(String method, String path, String body) throws Exception {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Body of a study of 12 queries that runs in no time, with other text here and there. */
    static String study(String... changes) {
        String body = STUDY;
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(body).contains(changes[i]);
            body = body.replace(changes[i], changes[i + 1]);
        }
        return body;
    }

    static long launch(String body) throws Exception {
        HttpResponse<String> response = post("/api/v1/studies", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        long id = json(response).get("id").longValue();
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/studies/" + id);
        return id;
    }

    static JsonNode finished(long study, int runs) throws Exception {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> json(get("/api/v1/studies/" + study))
                                .get("states")
                                .path("finished")
                                .asInt(0)
                        == runs);
        return json(get("/api/v1/studies/" + study));
    }
}
