package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import dnas.run.StrategyDescription;
import dnas.web.Server;
import dnas.web.SignIn;
import dnas.web.SomeSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

/** A server with accounts whose log is kept as {@code serve} keeps it, with much that goes wrong. */
class SecretsInLogsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse battery";
    private static final String WRONG = "incorrect horse battery";

    @TempDir
    static Path data;

    private static Server server;

    /** One whose strategies cannot be listed, by a fault of the program. */
    private static final class BrokenCatalogue extends FakeCatalogue {
        @Override
        public List<StrategyDescription> strategies() {
            throw new IllegalStateException("a fault of the program");
        }
    }

    @BeforeAll
    static void start() {
        Logs.ofServer(data.resolve("logs"), Logs.Format.TEXT);
        server = Server.start(
                SomeSettings.on(data).signIn(new SignIn(true, List.of(), null)).build(),
                new BrokenCatalogue(),
                new FakeSearch());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        LogsTest.usualLogs();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String log() throws IOException {
        return Files.readString(data.resolve("logs/dnas.log"));
    }

    @Test
    void aFaultIsLoggedUnderTheRequestThatItsAnswerNamesAndNoSecretWithIt() throws Exception {
        List<String> secrets = new ArrayList<>(List.of(PASSWORD, WRONG));
        String link = server.setUp().orElseThrow().secret().value();
        secrets.add(link);
        HttpResponse<String> first = send(
                "POST",
                "/session/invitation",
                "{\"invitation\": \"%s\", \"name\": \"Ada\", \"password\": \"%s\"}".formatted(link, PASSWORD));
        String session = first.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]", -1)[1];
        secrets.add(session);
        String cookie = "dnas_session=" + session;
        String token = JSON.readTree(
                        send("POST", "/tokens", "{\"name\": \"t\", \"role\": \"admin\", \"days\": 1}", "Cookie", cookie)
                                .body())
                .get("secret")
                .stringValue();
        secrets.add(token);
        secrets.add(
                JSON.readTree(send("POST", "/accounts", "{\"name\": \"Eve\", \"role\": \"viewer\"}", "Cookie", cookie)
                                .body())
                        .get("invitation")
                        .stringValue());
        send("POST", "/session", "{\"name\": \"Ada\", \"password\": \"%s\"}".formatted(WRONG));
        send("POST", "/session", "{\"name\": \"Ada\", \"password\": \"%s\"".formatted(PASSWORD));
        send(
                "PUT",
                "/session/password",
                "{\"present\": \"%s\", \"next\": \"%s\"}".formatted(WRONG, PASSWORD),
                "Cookie",
                cookie);
        send("GET", "/runs", "", "Authorization", "Bearer " + token + "x");

        for (String[] who : new String[][] {{"Cookie", cookie}, {"Authorization", "Bearer " + token}}) {
            HttpResponse<String> fault = send("GET", "/strategies", "", who);
            JsonNode problem = JSON.readTree(fault.body());
            String id = problem.get("requestId").stringValue();
            assertThat(fault.statusCode()).isEqualTo(500);
            assertThat(fault.headers().firstValue("X-Request-Id")).contains(id);
            assertThat(problem.get("detail").stringValue()).contains(id);
            assertThat(log().lines().filter(line -> line.contains("[" + id + "]")))
                    .singleElement()
                    .asString()
                    .contains("GET /api/v1/strategies failed");
        }
        assertThat(log()).contains("a fault of the program");
        assertThat(secrets).hasSize(6).allSatisfy(secret -> assertThat(log()).doesNotContain(secret));
    }
}
