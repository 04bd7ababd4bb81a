package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.PostgresServer;
import dnas.run.FakeSearch;
import dnas.store.PostgresAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What probes are told by a server whose PostgreSQL is away: to restart it would help nobody. */
class LostDatabaseTest {
    private static final String ACCEPTANCE =
            "{\"invitation\": \"%s\", \"name\": \"Ada\", \"password\": \"a long password\"}";

    private static HttpResponse<String> asked(Server server, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path));
        return ApiTest.CLIENT.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofString());
    }

    private static String session(Server server) throws Exception {
        String link = server.setUp().orElseThrow().secret().value();
        HttpResponse<String> accepted = ApiTest.CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/session/invitation"))
                        .POST(BodyPublishers.ofString(ACCEPTANCE.formatted(link)))
                        .build(),
                BodyHandlers.ofString());
        return accepted.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    }

    @Test
    void theProcessLivesWhoeverAsksIt(@TempDir Path data) throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                Server server = Server.start(
                        SomeSettings.on(data)
                                .database(PostgresAddress.parse(postgres.url(postgres.create()), Map.of()))
                                .signIn(new SignIn(true, List.of("127.0.0.1"), "X-Forwarded-User"))
                                .build(),
                        new ApiTest.Catalogue(),
                        new FakeSearch())) {
            String cookie = session(server);
            assertThat(asked(server, "/health", "Cookie", cookie).body()).contains("\"workers\":1");

            postgres.stop();
            for (String[] who :
                    new String[][] {{}, {"Cookie", cookie}, {"Authorization", "Bearer no"}, {"X-Forwarded-User", "ada"}
                    }) {
                HttpResponse<String> health = asked(server, "/health", who);
                assertThat(health.statusCode()).as(List.of(who).toString()).isEqualTo(200);
                assertThat(health.body()).isEqualTo("{\"status\":\"up\"}");
            }
            assertThat(asked(server, "/ready", "Cookie", cookie).body()).contains("the history cannot be read");
            assertThat(asked(server, "/runs", "Cookie", cookie).statusCode()).isEqualTo(503);

            postgres.again();
            assertThat(asked(server, "/ready").statusCode()).isEqualTo(200);
            assertThat(asked(server, "/health", "Cookie", cookie).body()).contains("\"workers\":1");
        }
    }
}
