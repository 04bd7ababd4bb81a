package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.FakeSearch;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that asks for accounts, over real HTTP; one a class. */
abstract class AccountsTest {
    static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    static Server server;
    static String admin = "";

    /** How much the server's clock is before that of the machine. */
    static volatile Duration ahead = Duration.ZERO;

    /** A request with what it says of whoever sends it. */
    record Asked(String method, String path, String body, Map<String, String> headers) {
        static Asked of(String method, String path) {
            return new Asked(method, path, "{}", Map.of());
        }

        static Asked post(String path, String body) {
            return new Asked("POST", path, body, Map.of());
        }

        Asked with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Asked(method, path, body, more);
        }

        Asked as(@Nullable String session) {
            return session == null ? this : with("Cookie", "dnas_session=" + session);
        }

        HttpResponse<InputStream> send() throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path));
            headers.forEach(request::header);
            boolean reads = method.equals("GET");
            request.header("Content-Type", "application/json")
                    .method(method, reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        }

        int status() throws IOException, InterruptedException {
            HttpResponse<InputStream> response = send();
            response.body().close();
            return response.statusCode();
        }

        JsonNode json() throws IOException, InterruptedException {
            return JSON.readTree(text());
        }

        String text() throws IOException, InterruptedException {
            try (InputStream body = send().body()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        /** The session that the answer's cookie holds. */
        String session() throws IOException, InterruptedException {
            HttpResponse<InputStream> response = send();
            String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
            response.body().close();
            return cookie.substring("dnas_session=".length(), cookie.indexOf(';'));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(
                SomeSettings.on(data)
                        .signIn(new SignIn(true, List.of("127.0.0.1"), "X-Forwarded-User"))
                        .build(),
                new ApiTest.Catalogue(),
                new FakeSearch(),
                () -> Instant.now().plus(ahead));
        String link = server.setUp().orElseThrow().secret().value();
        admin = accept(link, "Ada");
        assertThat(server.setUp()).as("the first account is made once").isEmpty();
        assertThat(accepting(link, "Eve").status()).isEqualTo(400);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Asked accepting(String invitation, String name) {
        return Asked.post(
                "/session/invitation",
                "{\"invitation\": \"%s\", \"name\": \"%s\", \"password\": \"%s\"}"
                        .formatted(invitation, name, PASSWORD));
    }

    static String accept(String invitation, String name) throws Exception {
        return accepting(invitation, name).session();
    }

    /** The session of a new account. */
    static String newcomer(String name, String role) throws Exception {
        return accept(invited(name, role).get("invitation").stringValue(), name);
    }

    static JsonNode invited(String name, String role) throws Exception {
        return Asked.post("/accounts", "{\"name\": \"%s\", \"role\": \"%s\"}".formatted(name, role))
                .as(admin)
                .json();
    }

    static Asked signingIn(String name, String password) {
        return Asked.post("/session", "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    }
}
