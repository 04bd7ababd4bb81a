package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dnas.InvalidInput;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import dnas.run.NewStudy;
import dnas.space.FlopsRange;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

    /** Its end waits for the catalogue, and meanwhile it is asked. */
    @Test
    void aServerThatStopsIsNotReady(@TempDir Path other) throws Exception {
        try (Database database = Database.open(other)) {
            new DatabaseJournal(database)
                    .add(new NewStudy(
                            "waits",
                            "fake",
                            List.of("quick"),
                            "test_mean",
                            1,
                            List.of(FlopsRange.ALL),
                            List.of(),
                            List.of(1L),
                            1));
        }
        CompletableFuture<Void> asked = new CompletableFuture<>();
        FakeCatalogue slow = new FakeCatalogue() {
            @Override
            public Optional<String> dataSha256(String space) {
                asked.join();
                return super.dataSha256(space);
            }
        };
        Server ending = Server.start(SomeSettings.on(other).build(), slow, new FakeSearch());
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ending.port() + "/api/v1/ready"))
                .build();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(ending::close);
        try {
            await().untilAsserted(() -> {
                HttpResponse<String> answer = CLIENT.send(ready, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("Not ready: the server is stopping.");
            });
        } finally {
            asked.complete(null);
        }
        assertThat(ended).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void whoHasAsManyRunsAsOnePersonMayIsRefusedMore(@TempDir Path other) throws Exception {
        ServerSettings few = SomeSettings.on(other).mostRunsEach(3).build();
        try (Server strict = Server.start(few, new Catalogue(), new FakeSearch())) {
            HttpRequest launch = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + strict.port() + "/api/v1/studies"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            study("quick", "slow", "12", "500", "[1, 2, 3]", "[1, 2]")))
                    .build();
            assertThat(CLIENT.send(launch, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);

            HttpResponse<String> refused = CLIENT.send(launch, BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(json(refused).get("detail").stringValue())
                    .contains("2 runs of yours have not ended", "2 more would exceed the 3");
        }
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

    @Test
    void aServerThatAsksNobodyAnswersNothingThatAProxyForwards(@TempDir Path other) throws Exception {
        try (Server alone = Server.start(
                SomeSettings.on(other)
                        .signIn(new SignIn(false, List.of("127.0.0.1"), null))
                        .build(),
                new Catalogue(),
                new FakeSearch())) {
            URI runs = URI.create("http://127.0.0.1:" + alone.port() + "/api/v1/runs");
            for (String header : List.of("X-Forwarded-For", "X-Forwarded-Host")) {
                HttpResponse<String> forwarded = CLIENT.send(
                        HttpRequest.newBuilder(runs).header(header, "192.0.2.7").build(), BodyHandlers.ofString());
                assertThat(forwarded.statusCode()).as(header).isEqualTo(403);
                assertThat(forwarded.body()).contains("what a proxy forwards", "--accounts");
            }
            assertThat(CLIENT.send(HttpRequest.newBuilder(runs).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
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
