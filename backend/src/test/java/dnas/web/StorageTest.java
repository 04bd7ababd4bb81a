package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ControllerVariant;
import dnas.run.ControllerKey;
import dnas.run.ControllerStatus;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StorageTest extends ApiTest {
    private static final ControllerKey USED = new ControllerKey("nasbench101", ControllerVariant.D1, 1);
    private static final ControllerKey UNUSED = new ControllerKey("nasbench101", ControllerVariant.D1, 2);

    /** Two trained controllers. */
    private static final class WithControllers extends FakeCatalogue {
        @Override
        public List<ControllerStatus> controllers() {
            return List.of(ready(USED), ready(UNUSED));
        }

        private static ControllerStatus ready(ControllerKey key) {
            return new ControllerStatus(key, ControllerStatus.State.READY, 1, 1, null, 1.0, null);
        }
    }

    @Test
    void theLargestStudiesComeFirstWithWhatTheyStored() throws Exception {
        long small = launch(study("[1, 2, 3]", "[1]"));
        long large = launch(study("12", "20"));
        finished(small, 1);
        finished(large, 3);
        JsonNode storage = json(get("/api/v1/storage"));

        assertThat(storage.get("studies").valueStream().map(each -> each.get("id")
                        .longValue()))
                .containsExactly(large, small);
        assertThat(storage.get("studies").get(0).get("evaluations").intValue()).isEqualTo(60);
        assertThat(storage.get("studies").get(0).get("runs").intValue()).isEqualTo(3);
        assertThat(storage.get("parts").valueStream().map(each -> each.get("name")
                        .stringValue()))
                .contains("dnas.mv.db");
        assertThat(storage.get("freeBytes").longValue()).isPositive();
    }

    @Test
    void aControllerSaysWhichRunsNeedIt(@TempDir Path other) throws Exception {
        write(other.resolve("controllers").resolve(USED.id()).resolve("weights"), 1000);
        write(other.resolve("controllers").resolve(USED.id()).resolve("codes"), 234);
        write(other.resolve("controllers").resolve(UNUSED.id()).resolve("weights"), 7);
        try (Server with = Server.start(settings(0, other), new WithControllers(), new FakeSearch())) {
            URI address = URI.create("http://127.0.0.1:" + with.port() + "/api/v1/");
            CLIENT.send(
                    HttpRequest.newBuilder(address.resolve("studies"))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    study("\"quick\"", "\"trained\"", "12", "1000000")))
                            .build(),
                    BodyHandlers.ofString());
            JsonNode storage = JsonMapper.builder()
                    .build()
                    .readTree(CLIENT.send(
                                    HttpRequest.newBuilder(address.resolve("storage"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());

            assertThat(storage.get("controllers").toString())
                    .isEqualTo("""
                            [{"id":"%s","title":"%s","bytes":1234,"runs":3,"unfinished":3},\
                            {"id":"%s","title":"%s","bytes":7,"runs":0,"unfinished":0}]""".formatted(USED.id(), USED.title(), UNUSED.id(), UNUSED.title()));
        }
    }

    private static void write(Path file, int bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }
}
