package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.FakeSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which door opens to whom, and how often. */
class AccessTest extends AccountsTest {
    @Test
    void whoAsksWithoutAPauseIsToldToWait() throws Exception {
        int answered = 0;
        HttpResponse<InputStream> response;
        do {
            response = Asked.of("GET", "/session")
                    .with("X-Forwarded-For", "203.0.113.9")
                    .send();
            answered++;
        } while (response.statusCode() == 200 && answered < 10_000);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(answered).isGreaterThan(100);
        assertThat(response.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("too many requests");
        assertThat(Asked.of("GET", "/session")
                        .with("X-Forwarded-For", "203.0.113.10")
                        .status())
                .as("of another address")
                .isEqualTo(200);
    }

    @Test
    void anAccountHasARateOfItsOwnWhateverItsAddress() throws Exception {
        String tireless = newcomer("Tireless", "viewer");
        int answered = 0;
        int status;
        do {
            status = Asked.of("GET", "/session").as(tireless).status();
            answered++;
        } while (status == 200 && answered < 20_000);

        assertThat(status).isEqualTo(429);
        assertThat(answered).isGreaterThan(500);
        assertThat(Asked.of("GET", "/session").as(admin).status())
                .as("another account, from the same address")
                .isEqualTo(200);
    }

    @Test
    void anEventStreamEndsAfterItsReaderHasSignedOut() throws Exception {
        String session = newcomer("Listener", "viewer");
        try (InputStream stream = Asked.of("GET", "/events")
                .as(session)
                .with("Accept", "text/event-stream")
                .send()
                .body()) {
            assertThat(stream.read()).isNotNegative();

            assertThat(Asked.of("DELETE", "/session").as(session).status()).isEqualTo(204);

            CompletableFuture<byte[]> rest = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.readAllBytes();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            assertThat(rest).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    /** The least role of each route. */
    static Map<String, String> access() throws IOException {
        Map<String, String> least = new LinkedHashMap<>();
        try (InputStream table = AccessTest.class.getResourceAsStream("/access.csv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> least.put(line.split(",", -1)[0], line.split(",", -1)[1]));
        }
        return least;
    }

    @Test
    void everyRouteIsOpenToThoseWhomTheTableNames() throws Exception {
        Map<String, String> least = access();
        assertThat(server.routes()).as("routes of the table").isEqualTo(new TreeSet<>(least.keySet()));

        List<String> roles = List.of("anybody", "viewer", "researcher", "admin");
        for (int own = 0; own < roles.size(); own++) {
            String role = roles.get(own);
            String session = own == 0 ? null : newcomer("Walker " + role, role);
            for (Map.Entry<String, String> route : least.entrySet()) {
                String[] words = route.getKey().split(" ", -1);
                String path = words[1].substring("/api/v1".length())
                        .replace("{id}", "987654")
                        .replace("{space}", "nasbench101")
                        .replace("{hash}", "00005c142e6f48ac74fdcf73e3439874")
                        .replace("{column}", "flops");
                int status = Asked.of(words[0], path).as(session).status();
                boolean open = roles.indexOf(route.getValue()) <= own;
                boolean refused = status == (own == 0 ? 401 : 403);
                assertThat(refused)
                        .as(role + ": " + route + " answers " + status)
                        .isEqualTo(!open);
                assertThat(status).as(route.getKey()).isLessThan(500);
                if (session != null && words[0].equals("DELETE") && path.startsWith("/session")) {
                    session = signingIn("Walker " + role, PASSWORD).session();
                }
            }
        }
    }

    @Test
    void whatATrustedProxySaysIsBelieved() throws Exception {
        newcomer("Mary", "researcher");

        JsonNode own =
                Asked.of("GET", "/session").with("X-Forwarded-User", "mary").json();
        assertThat(own.get("name").stringValue()).isEqualTo("Mary");
        assertThat(own.get("means").stringValue()).isEqualTo("proxy");
        assertThat(Asked.of("GET", "/runs").with("X-Forwarded-User", "stranger").text())
                .contains("no account here");
    }

    @Test
    void twoNamesInTheHeadersOfAProxyAreNobodys() throws Exception {
        HttpResponse<String> refused = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/runs"))
                        .header("X-Forwarded-User", "ada")
                        .header("X-Forwarded-User", "eve")
                        .build(),
                BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("more than one header X-Forwarded-User");
    }

    @Test
    void probesAreAnsweredHoweverOftenTheyAskAndWhateverTheySend() throws Exception {
        for (int time = 0; time < 150; time++) {
            for (String probe : List.of("/health", "/ready")) {
                assertThat(Asked.of("GET", probe)
                                .with("X-Forwarded-For", "203.0.113.11")
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(Asked.of("GET", "/health").with("Authorization", "Bearer no").text())
                .isEqualTo("{\"status\":\"up\"}");
    }

    /** Nobody has an account there: whoever is believed is told so, all others to sign in. */
    @Test
    void whatAnybodyElseSaysOfWhomItHasSignedInIsNot(@TempDir Path other) throws Exception {
        for (String proxy : List.of("127.0.0.1", "192.0.2.1")) {
            try (Server own = Server.start(
                    SomeSettings.on(other)
                            .signIn(new SignIn(true, List.of(proxy), "X-Forwarded-User"))
                            .build(),
                    new ApiTest.Catalogue(),
                    new FakeSearch())) {
                HttpRequest asked = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + own.port() + "/api/v1/runs"))
                        .header("X-Forwarded-User", "ada")
                        .build();
                assertThat(CLIENT.send(asked, BodyHandlers.discarding()).statusCode())
                        .as("where %s is trusted", proxy)
                        .isEqualTo(proxy.equals("127.0.0.1") ? 403 : 401);
            }
        }
    }

    @Test
    void aSessionThatBeganOverTlsIsSentOverTlsAlone() throws Exception {
        newcomer("Ida", "viewer");
        for (String scheme : List.of("http", "https")) {
            HttpResponse<InputStream> answer =
                    signingIn("Ida", PASSWORD).with("X-Forwarded-Proto", scheme).send();
            answer.body().close();
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow().contains("; Secure"))
                    .as(scheme)
                    .isEqualTo(scheme.equals("https"));
        }
    }

    @Test
    void pagesOfOtherSitesChangeNothingWithABrowsersCookie() throws Exception {
        assertThat(Asked.post("/views", "{\"name\": \"v\", \"address\": \"/\"}")
                        .as(admin)
                        .with("Origin", "http://elsewhere.example")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void strangersLearnOfTheServerThatItLivesAndIsReady() throws Exception {
        assertThat(Asked.of("GET", "/health").text()).isEqualTo("{\"status\":\"up\"}");
        assertThat(Asked.of("GET", "/ready").text()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(Asked.of("GET", "/health").as(admin).json().get("workers").intValue())
                .isEqualTo(1);
    }

    @Test
    void metricsAreForThoseWhoMaySee() throws Exception {
        String viewer = newcomer("Mina", "viewer");
        String token = Asked.post("/tokens", "{\"name\": \"prometheus\", \"role\": \"viewer\", \"days\": 30}")
                .as(viewer)
                .json()
                .get("secret")
                .stringValue();
        HttpRequest.Builder scrape =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"));

        assertThat(CLIENT.send(scrape.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        HttpResponse<String> scraped =
                CLIENT.send(scrape.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(Exposition.parse(scraped.body()).value("dnas_workers_size")).isEqualTo(1);
    }
}
