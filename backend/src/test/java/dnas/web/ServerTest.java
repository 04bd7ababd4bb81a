package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import dnas.run.FakeSearch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ServerTest extends ApiTest {
    @Test
    void healthSaysUpAndWhichCodeRuns() throws Exception {
        JsonNode health = json(get("/api/v1/health"));

        assertThat(health.get("status").stringValue()).isEqualTo("up");
        assertThat(health.get("version").stringValue()).isEqualTo("test");
    }

    @Test
    void aPortInUseIsRefusedByName(@TempDir Path other) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Server.start(settings(server.port(), other), new Catalogue(), new FakeSearch()))
                .withMessageContaining("Port " + server.port());
    }
}
