package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ComputeDevice;
import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import dnas.controller.UntrainedController;
import dnas.run.Catalogue;
import dnas.web.Server;
import dnas.web.SomeSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decoding over real HTTP with controllers that were never trained: what is asked for, snapped and refused is the same. */
class CodesApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CELLS = "nasbench201-d1-seed1";
    /** Four operations fill six edges: no cell has more. */
    private static final String IMPOSSIBLE =
            "{\"concepts\": {\"conv3x3\": 6, \"conv1x1\": 4, \"avgpool\": 0, \"skips\": 0, \"depth\": 3}%s}";

    @TempDir
    private static Path data;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        LocalEngine engine = new LocalEngine();
        Catalogue catalogue = engine.catalogue(data);
        for (ControllerSpec spec : List.of(
                ControllerSpec.d1("nasbench201", 1),
                ControllerSpec.d1("accel-nasbench", 1),
                ControllerVariant.NO_CONCEPTS.spec("nasbench101", 2))) {
            SomeReport.store(data, new StoredController(spec, SomeReport.of(.9)));
            UntrainedController.store(data, catalogue.benchmark(spec.space()).space(), spec);
        }
        server = Server.start(
                SomeSettings.on(data).withoutSearches().build(), catalogue, engine.runner(data, ComputeDevice.CPU));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/controllers/" + path));
    }

    private static JsonNode answered(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode decode(String id, String body) throws Exception {
        return answered(post(id + "/decode", body));
    }

    @Test
    void anEmptyRequestIsAnsweredWithTheCombinationNearestToTheMean() throws Exception {
        JsonNode decoded = decode(CELLS, "{}");
        JsonNode architecture = decoded.get("architecture");

        assertThat(decoded.get("exists").booleanValue()).isTrue();
        assertThat(decoded.get("beamWidth").intValue()).isEqualTo(8);
        assertThat(decoded.get("free").size()).isEqualTo(12);
        assertThat(decoded.get("sliders").size()).isEqualTo(5);
        assertThat(architecture.get("operations").get(0).stringValue()).isEqualTo("input");
        assertThat(architecture.get("flops").longValue()).isPositive();
        assertThat(architecture.get("accuracies").valueStream())
                .as("measured, each data set once")
                .hasSizeGreaterThan(1)
                .allSatisfy(accuracy -> {
                    assertThat(accuracy.get("origin").stringValue()).isEqualTo("measured");
                    assertThat(accuracy.get("value").doubleValue()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void theSameCodeGivesTheSameArchitectureAndGreedyIsToldApart() throws Exception {
        String code = "{\"concepts\": {\"conv3x3\": 2}, \"free\": [1,-1,0.5,0,0,0,0,0,0,0,0,2]%s}";
        assertThat(decode(CELLS, code.formatted(""))).isEqualTo(decode(CELLS, code.formatted("")));
        assertThat(decode(CELLS, code.formatted(", \"greedy\": true"))
                        .get("beamWidth")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void aCombinationThatDoesNotExistIsSnappedAndTheMovedConceptObeys() throws Exception {
        JsonNode first = decode(CELLS, IMPOSSIBLE.formatted(", \"moved\": \"conv3x3\""));
        JsonNode second = decode(CELLS, IMPOSSIBLE.formatted(", \"moved\": \"conv1x1\""));

        assertThat(first.get("exists").booleanValue()).isFalse();
        assertThat(first.get("asked").get("conv1x1").intValue()).isEqualTo(4);
        assertThat(first.get("concepts").get("conv3x3").intValue()).isEqualTo(6);
        assertThat(first.get("concepts").get("conv1x1").intValue()).isZero();
        assertThat(second.get("concepts").get("conv1x1").intValue()).isEqualTo(4);
        assertThat(second.get("concepts").get("conv3x3").intValue()).isLessThan(6);
    }

    @Test
    void whereASliderSaysThatItLeadsIsWhereItGoes() throws Exception {
        JsonNode decoded = decode(CELLS, "{\"concepts\": {\"conv3x3\": 3}}");
        JsonNode slider = decoded.get("sliders").get(0);
        assertThat(slider.get("concept").stringValue()).isEqualTo("conv3x3");
        for (JsonNode choice : slider.get("choices")) {
            String concepts = decoded.get("concepts")
                    .propertyStream()
                    .map(entry -> "\"" + entry.getKey() + "\": "
                            + (entry.getKey().equals("conv3x3") ? choice.get("value") : entry.getValue()))
                    .collect(Collectors.joining(", "));
            JsonNode there = decode(CELLS, "{\"concepts\": {" + concepts + "}, \"moved\": \"conv3x3\"}");
            assertThat(there.get("exists").booleanValue())
                    .isEqualTo(choice.get("changes").isEmpty());
            choice.get("changes")
                    .forEachEntry((concept, value) ->
                            assertThat(there.get("concepts").get(concept)).isEqualTo(value));
        }
    }

    @Test
    void anArchitectureHasACodeThatCanBeAskedFor() throws Exception {
        String hash = decode(CELLS, "{}").get("architecture").get("hash").stringValue();
        JsonNode code = answered(send(request(CELLS + "/codes/" + hash)));
        assertThat(decode(CELLS, code.toString()).get("free")).isEqualTo(code.get("free"));
        assertThat(send(request(CELLS + "/codes/nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void rawNumbersOfAllAxesAreSnapped() throws Exception {
        String axes =
                IntStream.range(0, 17).mapToObj(i -> i == 0 ? "9" : "0.25").collect(Collectors.joining(","));
        JsonNode decoded = decode(CELLS, "{\"axes\": [" + axes + "]}");
        assertThat(decoded.get("exists").booleanValue()).isFalse();
        assertThat(decoded.get("asked").get("conv3x3").intValue()).isGreaterThan(6);
        assertThat(decoded.get("concepts").get("conv3x3").intValue()).isBetween(4, 6);
        assertThat(decoded.get("free").get(11).floatValue()).isEqualTo(.25f);
    }

    @Test
    void aTraversalOfAConceptGoesOverItsValuesAndOneOfAFreeAxisFromMinusThreeToThree() throws Exception {
        JsonNode concept = answered(post(CELLS + "/traversals", "{\"axis\": \"depth\"}"));
        assertThat(concept.get("values").intValue()).isEqualTo(4);
        assertThat(concept.get("points").valueStream().map(point -> point.get("value")
                        .intValue()))
                .containsExactly(0, 1, 2, 3);
        assertThat(concept.get("points").get(2).get("architecture").get("hash").stringValue())
                .isNotEmpty();

        JsonNode free = answered(post(CELLS + "/traversals", "{\"axis\": \"free12\"}"));
        assertThat(free.get("values").isNull()).isTrue();
        assertThat(free.get("points").valueStream().map(point -> point.get("value")
                        .floatValue()))
                .hasSize(11)
                .startsWith(-3f)
                .endsWith(3f);
    }

    @Test
    void inALargeSpaceOnlySomeOfManyValuesAreShownAndAccuraciesArePredicted() throws Exception {
        String id = "accel-nasbench-d1-seed1";
        JsonNode traversal = answered(post(id + "/traversals", "{\"axis\": \"conv3x3\"}".replace("conv3x3", axis(id))));
        assertThat(traversal.get("values").intValue()).isGreaterThan(11);
        assertThat(traversal.get("points").size()).isEqualTo(11);
        assertThat(decode(id, "{}").get("architecture").get("accuracies").valueStream())
                .anySatisfy(accuracy -> {
                    assertThat(accuracy.get("origin").stringValue()).isEqualTo("predicted");
                    assertThat(accuracy.get("deviation").doubleValue()).isPositive();
                });
    }

    /** Its concept of most values. */
    private static String axis(String id) throws Exception {
        return decode(id, "{}")
                .get("sliders")
                .valueStream()
                .filter(slider -> slider.get("choices").size() > 11)
                .findFirst()
                .orElseThrow()
                .get("concept")
                .stringValue();
    }

    @Test
    void withoutConceptSupervisionThereAreFreeAxesOnly() throws Exception {
        String id = "nasbench101-no-concepts-seed2";
        JsonNode decoded = decode(id, "{}");
        assertThat(decoded.get("asked").isEmpty()).isTrue();
        assertThat(decoded.get("sliders").isEmpty()).isTrue();
        assertThat(decoded.get("free").size()).isEqualTo(18);
        assertThat(json(post(id + "/decode", "{\"concepts\": {\"conv3x3\": 1}}"))
                        .get("detail")
                        .stringValue())
                .contains("name no concepts");
    }

    @Test
    void theSameSeedDrawsTheSameCode() throws Exception {
        JsonNode drawn = answered(send(request(CELLS + "/prior?seed=3")));
        assertThat(answered(send(request(CELLS + "/prior?seed=3")))).isEqualTo(drawn);
        assertThat(answered(send(request(CELLS + "/prior?seed=4")))).isNotEqualTo(drawn);
        assertThat(drawn.get("free").size()).isEqualTo(12);
        assertThat(send(request(CELLS + "/prior")).statusCode()).isEqualTo(400);
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        assertRefused("{\"concepts\": {\"conv9x9\": 1}}", "concepts", "conv3x3");
        assertRefused("{\"concepts\": {\"conv3x3\": 1.5}}", "concepts.conv3x3", "whole number");
        assertRefused("{\"free\": [1]}", "free", "12 numbers");
        assertRefused("{\"free\": [1e9]}", "free", "between");
        assertRefused("{\"axes\": [1], \"free\": [1]}", "axes", "not both");
        assertRefused("{\"fre\": []}", "fre", "concepts, free");
        assertRefused("{\"greedy\": 1}", "greedy", "true or false");
        assertRefused(IMPOSSIBLE.formatted(", \"moved\": \"x\""), "moved", "conv3x3");
        assertRefused("[1]", "body", "JSON object");
        assertThat(json(post(CELLS + "/traversals", "{}")).get("detail").stringValue())
                .contains("free12");
    }

    private static void assertRefused(String body, String field, String words) throws Exception {
        HttpResponse<String> response = post(CELLS + "/decode", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("field").stringValue()).isEqualTo(field);
        assertThat(json(response).get("detail").stringValue()).contains(words);
    }

    @Test
    void onlyATrainedControllerDecodes() throws Exception {
        for (String id : List.of("nasbench201-d1-seed9", "nothing-d1-seed1", "nothing")) {
            assertThat(post(id + "/decode", "{}").statusCode()).as(id).isEqualTo(404);
        }
    }

    @Test
    void everyPartHasTheFieldsOfTheContract() throws Exception {
        JsonNode decoded = decode(CELLS, "{}");
        JsonNode traversal = answered(post(CELLS + "/traversals", "{\"axis\": \"free1\"}"));

        assertFields(decoded, "Decoded");
        assertFields(decoded.get("architecture"), "DecodedArchitecture");
        assertFields(decoded.get("architecture").get("accuracies").get(0), "DecodedAccuracy");
        assertFields(traversal, "Traversal");
        assertFields(traversal.get("points").get(0), "TraversalPoint");
    }

    private static void assertFields(JsonNode answer, String schema) throws Exception {
        assertThat(answer.propertyNames())
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(Path.of("..", "openapi.yaml")).stream()
                        .dropWhile(line -> !line.equals("    " + schema + ":"))
                        .skip(1)
                        .takeWhile(line -> line.startsWith("     "))
                        .filter(line -> line.matches(" {8}\\w+:.*"))
                        .map(line -> line.strip().split(":", 2)[0])
                        .toList());
    }
}
