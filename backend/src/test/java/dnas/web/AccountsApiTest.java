package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.FakeSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that asks for accounts, over real HTTP. */
class AccountsApiTest {
    private static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static Server server;
    private static String admin = "";

    /** A request with what it says of whoever sends it. */
    private record Asked(String method, String path, String body, Map<String, String> headers) {
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
                new FakeSearch());
        String link = server.setUp().orElseThrow().secret().value();
        admin = accept(link, "Ada");
        assertThat(server.setUp()).as("the first account is made once").isEmpty();
        assertThat(accepting(link, "Eve").status()).isEqualTo(400);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Asked accepting(String invitation, String name) {
        return Asked.post(
                "/session/invitation",
                "{\"invitation\": \"%s\", \"name\": \"%s\", \"password\": \"%s\"}"
                        .formatted(invitation, name, PASSWORD));
    }

    private static String accept(String invitation, String name) throws Exception {
        return accepting(invitation, name).session();
    }

    /** The session of a new account. */
    private static String newcomer(String name, String role) throws Exception {
        return accept(invited(name, role).get("invitation").stringValue(), name);
    }

    private static JsonNode invited(String name, String role) throws Exception {
        return Asked.post("/accounts", "{\"name\": \"%s\", \"role\": \"%s\"}".formatted(name, role))
                .as(admin)
                .json();
    }

    private static Asked signingIn(String name, String password) {
        return Asked.post("/session", "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    }

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
        try (InputStream table = AccountsApiTest.class.getResourceAsStream("/access.csv")) {
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
    void whoeverSignsInIsToldWhoTheyAreUntilTheySignOut() throws Exception {
        String session = newcomer("Grace", "viewer");

        JsonNode own = Asked.of("GET", "/session").as(session).json();
        assertThat(own.get("name").stringValue()).isEqualTo("Grace");
        assertThat(own.get("role").stringValue()).isEqualTo("viewer");
        String another = signingIn(" grace ", PASSWORD).session();
        assertThat(Asked.of("DELETE", "/session").as(session).status()).isEqualTo(204);
        assertThat(Asked.of("GET", "/runs").as(session).status()).isEqualTo(401);
        assertThat(Asked.of("GET", "/runs").as(another).status()).isEqualTo(200);
        assertThat(Asked.of("DELETE", "/sessions").as(another).status()).isEqualTo(204);
        assertThat(Asked.of("GET", "/runs").as(another).status()).isEqualTo(401);
        assertThat(Asked.of("GET", "/session").json().get("name").isNull()).isTrue();
    }

    @Test
    void wrongPasswordsAreAnsweredAlikeAndSoonNotAtAll() throws Exception {
        newcomer("Barbara", "viewer");
        JsonNode ofNobody = signingIn("Nobody", "wrong password")
                .with("X-Forwarded-For", "10.0.0.1")
                .json();
        JsonNode ofBarbara = signingIn("Barbara", "wrong password")
                .with("X-Forwarded-For", "10.0.0.1")
                .json();
        assertThat(List.of(ofBarbara.get("status"), ofBarbara.get("detail")))
                .isEqualTo(List.of(ofNobody.get("status"), ofNobody.get("detail")));
        assertThat(ofBarbara.propertyNames()).isEqualTo(ofNobody.propertyNames());
        for (int i = 0; i < 4; i++) {
            assertThat(signingIn("Barbara", "wrong password")
                            .with("X-Forwarded-For", "10.0.0.1")
                            .status())
                    .isEqualTo(401);
        }
        HttpResponse<InputStream> refused = signingIn("Barbara", PASSWORD)
                .with("X-Forwarded-For", "10.0.0.1")
                .send();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(signingIn("Barbara", PASSWORD)
                        .with("X-Forwarded-For", "10.0.0.2")
                        .status())
                .as("its owner elsewhere is not locked out")
                .isEqualTo(200);
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsItAndEndsTheOtherSessions() throws Exception {
        String old = newcomer("Radia", "researcher");
        String body = "{\"present\": \"%s\", \"next\": \"%s\"}";
        Asked wrong =
                new Asked("PUT", "/session/password", body.formatted("not it at all", "another long one"), Map.of());
        Asked shorter = new Asked("PUT", "/session/password", body.formatted(PASSWORD, "short"), Map.of());
        Asked right = new Asked("PUT", "/session/password", body.formatted(PASSWORD, "another long one"), Map.of());

        assertThat(wrong.as(old).status()).isEqualTo(401);
        assertThat(shorter.as(old).text()).contains("10 to 200 characters").doesNotContain("\"short\"");
        String fresh = right.as(old).session();
        assertThat(Asked.of("GET", "/runs").as(old).status()).isEqualTo(401);
        assertThat(Asked.of("GET", "/runs").as(fresh).status()).isEqualTo(200);
        assertThat(signingIn("Radia", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aTokenLendsItsRoleUntilItIsRevoked() throws Exception {
        String session = newcomer("Frances", "researcher");
        String body = "{\"name\": \"cluster\", \"role\": \"%s\", \"days\": %d}";

        assertThat(Asked.post("/tokens", body.formatted("admin", 1)).as(session).text())
                .contains("You are researcher");
        assertThat(Asked.post("/tokens", body.formatted("viewer", 1000))
                        .as(session)
                        .text())
                .contains("1 to 366 days");
        JsonNode issued =
                Asked.post("/tokens", body.formatted("viewer", 30)).as(session).json();
        String bearer = "Bearer " + issued.get("secret").stringValue();
        assertThat(Asked.of("GET", "/runs").with("Authorization", bearer).status())
                .isEqualTo(200);
        assertThat(Asked.post("/views", "{\"name\": \"v\", \"address\": \"/\"}")
                        .with("Authorization", bearer)
                        .status())
                .isEqualTo(403);
        assertThat(Asked.post("/tokens", body.formatted("viewer", 1))
                        .with("Authorization", bearer)
                        .status())
                .as("a token makes no other")
                .isEqualTo(403);
        JsonNode listed = Asked.of("GET", "/tokens").as(session).json().get(0);
        assertThat(listed.get("secret").isNull()).isTrue();
        assertThat(listed.get("used").isNull()).isFalse();
        String kept = Files.readString(data.resolve("dnas.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain(issued.get("secret").stringValue()).doesNotContain(PASSWORD);
        assertThat(Asked.of("DELETE", "/tokens/" + issued.get("id")).as(session).status())
                .isEqualTo(204);
        assertThat(Asked.of("GET", "/runs").with("Authorization", bearer).status())
                .isEqualTo(401);
    }

    @Test
    void oneWhoIsDisabledIsOutAtOnceAndTheLastAdministratorStays() throws Exception {
        String session = newcomer("Hedy", "researcher");
        long id = Asked.of("GET", "/session").as(session).json().get("account").longValue();
        long own = Asked.of("GET", "/session").as(admin).json().get("account").longValue();
        String disable = "{\"disabled\": true}";

        assertThat(new Asked("PATCH", "/accounts/" + id, disable, Map.of())
                        .as(admin)
                        .status())
                .isEqualTo(200);
        assertThat(Asked.of("GET", "/runs").as(session).status()).isEqualTo(401);
        assertThat(signingIn("Hedy", PASSWORD).status()).isEqualTo(401);
        for (JsonNode each : Asked.of("GET", "/accounts").as(admin).json()) {
            if (each.get("id").longValue() != own
                    && each.get("role").stringValue().equals("admin")) {
                new Asked("PATCH", "/accounts/" + each.get("id"), "{\"role\": \"viewer\"}", Map.of())
                        .as(admin)
                        .status();
            }
        }
        assertThat(new Asked("PATCH", "/accounts/" + own, disable, Map.of())
                        .as(admin)
                        .status())
                .isEqualTo(409);
        assertThat(new Asked("PATCH", "/accounts/" + own, "{\"role\": \"viewer\"}", Map.of())
                        .as(admin)
                        .text())
                .contains("make another administrator first");
    }

    @Test
    void aNewLinkReplacesTheFormerAndAForgottenPassword() throws Exception {
        JsonNode first = invited("Katherine", "viewer");
        long id = first.get("account").get("id").longValue();
        JsonNode second =
                Asked.post("/accounts/" + id + "/invitation", "").as(admin).json();

        assertThat(accepting(first.get("invitation").stringValue(), "").text()).contains("used already, or is too old");
        String session = accept(second.get("invitation").stringValue(), "");
        assertThat(Asked.of("GET", "/session").as(session).json().get("name").stringValue())
                .isEqualTo("Katherine");
        assertThat(invited("KATHERINE", "viewer").get("detail").stringValue()).contains("already");
        assertThat(invited("<script>", "viewer").get("field").stringValue()).isEqualTo("name");
        assertThat(invited("Ok", "king").get("detail").stringValue())
                .contains("viewer")
                .contains("admin");
    }

    @Test
    void aLinkSaysWhoseItIsAndCanStillBeFollowed() throws Exception {
        String link = invited("Joan", "researcher").get("invitation").stringValue();
        String body = "{\"invitation\": \"%s\"}";

        JsonNode read =
                Asked.post("/session/invitation/reading", body.formatted(link)).json();
        assertThat(read.get("name").stringValue()).isEqualTo("Joan");
        assertThat(read.get("role").stringValue()).isEqualTo("researcher");
        accept(link, "");
        assertThat(Asked.post("/session/invitation/reading", body.formatted(link))
                        .text())
                .contains("used already, or is too old")
                .doesNotContain(link);
    }

    @Test
    void answersHaveTheFieldsOfTheContract() throws Exception {
        JsonNode invitation = invited("Evelyn", "viewer");
        String link = invitation.get("invitation").stringValue();
        JsonNode reading = Asked.post("/session/invitation/reading", "{\"invitation\": \"" + link + "\"}")
                .json();
        JsonNode token = Asked.post("/tokens", "{\"name\": \"t\", \"role\": \"viewer\", \"days\": 1}")
                .as(admin)
                .json();

        assertFields(Asked.of("GET", "/session").json(), "Session");
        assertFields(invitation, "Invitation");
        assertFields(invitation.get("account"), "Account");
        assertFields(reading, "InvitationReading");
        assertFields(token, "Token");
        assertFields(Asked.of("GET", "/actions").as(admin).json().get("items").get(0), "Action");
    }

    private static void assertFields(JsonNode answer, String schema) throws IOException {
        assertThat(answer.propertyNames()).as(schema).containsExactlyInAnyOrderElementsOf(ContractTest.fields(schema));
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
    void whoDidWhatIsNoted() throws Exception {
        String session = newcomer("Lynn", "researcher");
        long study = Asked.post("/studies", ApiTest.study("[1, 2, 3]", "[1]"))
                .as(session)
                .json()
                .get("id")
                .longValue();
        Asked.post("/studies/" + study + "/cancel", "").as(session).status();

        JsonNode noted = Asked.of("GET", "/actions?subject=study&id=" + study)
                .as(session)
                .json()
                .get("items");
        assertThat(noted.valueStream()
                        .map(each -> each.get("account").stringValue() + " "
                                + each.get("action").stringValue()))
                .containsExactly("Lynn launched", "Lynn stopped");
        assertThat(Asked.of("GET", "/actions").as(session).json().get("total").intValue())
                .isGreaterThan(2);
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

    @Test
    void aStudyAndItsRunsSayWhoLaunchedThem() throws Exception {
        String annie = newcomer("Annie", "researcher");
        JsonNode study = Asked.post("/studies", ApiTest.study("[1, 2, 3]", "[1]"))
                .as(annie)
                .json();

        assertThat(study.get("launchedBy").stringValue()).isEqualTo("Annie");
        assertThat(study.get("runs").get(0).get("launchedBy").stringValue()).isEqualTo("Annie");
        assertThat(Asked.of("GET", "/runs?launchedBy=Annie")
                        .as(annie)
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(Asked.of("GET", "/runs?launchedBy=Nobody")
                        .as(annie)
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }
}
