package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import dnas.run.FakeSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    void aServerThatWorksIsReady() throws Exception {
        assertThat(get("/api/v1/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aPortInUseIsRefusedByName(@TempDir Path other) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Server.start(settings(server.port(), other), new Catalogue(), new FakeSearch()))
                .withMessageContaining("Port " + server.port());
    }

    @Test
    void aServerThatAsksNobodyListensToItsOwnMachineAlone(@TempDir Path other) {
        ServerSettings open = SomeSettings.on(other).at("0.0.0.0", 0).build();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Server.start(open, new Catalogue(), new FakeSearch()))
                .withMessageContaining("--accounts");
    }

    /** A page elsewhere can have its own name point to this machine; HttpClient does not let us set Host. */
    @Test
    void aServerThatAsksNobodyAnswersToNoOtherName() throws Exception {
        assertThat(answerTo("evil.example:" + server.port())).contains(" 403 ", "--accounts");
        assertThat(answerTo("localhost:" + server.port())).contains(" 200 ");
    }

    private static String answerTo(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/health HTTP/1.0\r\nHost: " + host + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToRunNothingOfOthers() throws Exception {
        for (String path : List.of("/", "/api/v1/health", "/api/v1/nothing")) {
            HttpHeaders headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("script-src")
                    .doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        }
    }
}
