package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ComputeDevice;
import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import dnas.web.Server;
import dnas.web.SomeSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trained controllers over real HTTP, as the pages on them read them; the two were never trained. */
class ControllersApiTest {
    @TempDir
    private static Path data;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        store(ControllerVariant.D1, .9);
        store(ControllerVariant.BETA_VAE, .5);
        LocalEngine engine = new LocalEngine();
        server = Server.start(
                SomeSettings.on(data).withoutSearches().build(),
                engine.catalogue(data),
                engine.runner(data, ComputeDevice.CPU));
    }

    private static void store(ControllerVariant variant, double exact) throws Exception {
        SomeReport.store(data, new StoredController(variant.spec("nasbench101", 1), SomeReport.of(exact)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static JsonNode controllers() throws Exception {
        return JsonMapper.builder().build().readTree(get("/api/v1/controllers").body());
    }

    @Test
    void aTrainedControllerComesWithAllThatItsPageShows() throws Exception {
        JsonNode controller = controllers().get(1);
        JsonNode report = controller.get("report");

        assertThat(controller.get("id").stringValue()).isEqualTo("nasbench101-d1-seed1");
        assertThat(controller.get("title").stringValue()).isEqualTo("Disentangled controller of NASBench-101, seed 1");
        assertThat(controller.get("state").stringValue()).isEqualTo("ready");
        assertThat(controller.get("trainingSeconds").doubleValue()).isEqualTo(100);
        assertThat(report.get("exact").doubleValue()).isEqualTo(.9);
        assertThat(report.get("greedy").get("exact").doubleValue()).isEqualTo(.45);
        assertThat(report.get("training").get("device").stringValue()).isEqualTo("gpu");
        assertThat(report.get("measuring").get("code").stringValue()).isEqualTo("1.1+def");
        assertThat(report.get("swapAgreement").get("a").doubleValue()).isEqualTo(1);
        assertThat(report.get("unitSteps").get("a").get("obeyed").doubleValue()).isEqualTo(.75);
        assertThat(report.get("effects").get("effect").get(0).get(0).doubleValue())
                .isEqualTo(.9);
        assertThat(report.get("effects").get("asked").get(0).get(0).doubleValue())
                .isEqualTo(1);
        assertThat(report.get("disentanglement").get("dci").propertyNames())
                .contains("disentanglement", "completeness", "informativenessTest");
    }

    @Test
    void anAblationIsToldApartByItsVariant() throws Exception {
        assertThat(controllers().valueStream().map(each -> each.get("variant").stringValue()))
                .containsExactly("beta-vae", "d1");
    }

    @Test
    void everyPartHasTheFieldsOfTheContract() throws Exception {
        JsonNode controller = controllers().get(0);
        JsonNode report = controller.get("report");

        assertFields(controller, "Controller");
        assertFields(report, "ControllerReport");
        assertFields(report.get("unitSteps").get("a"), "UnitSteps");
        assertFields(report.get("effects"), "TraversalEffects");
        assertFields(report.get("greedy"), "Decoding");
        assertFields(report.get("training"), "Making");
        assertFields(report.get("measuring"), "Making");
        for (String scores : List.of("disentanglement", "unsnapped", "conceptsThemselves")) {
            assertFields(report.get(scores), "Disentanglement");
        }
    }

    /** Their addresses are known to the page's router alone. */
    @Test
    void theirPagesAreServed() throws Exception {
        for (String path : List.of("/controllers", "/controllers/nasbench101-d1-seed1")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
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
