package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is noted of those who do something, and shown. */
class WhoDidWhatTest extends AccountsTest {
    @Test
    void whoDidWhatIsNoted() throws Exception {
        String session = newcomer("Lynn", "researcher");
        long study = Asked.post("/studies", ApiTest.study("[1, 2, 3]", "[1]", "quick", "slow"))
                .as(session)
                .json()
                .get("id")
                .longValue();
        Asked.post("/studies/" + study + "/cancel", "").as(session).status();
        Asked.of("DELETE", "/studies/" + study).as(admin).status();
        Asked.post("/studies/" + study + "/restore", "").as(session).status();

        JsonNode noted = Asked.of("GET", "/actions?subject=study&id=" + study)
                .as(session)
                .json()
                .get("items");
        assertThat(noted.valueStream()
                        .map(each -> each.get("account").stringValue() + " "
                                + each.get("action").stringValue()))
                .containsExactly("Lynn launched", "Lynn stopped", "Ada deleted", "Lynn restored");
        assertThat(Asked.of("GET", "/actions").as(session).json().get("total").intValue())
                .isGreaterThan(2);
    }

    @Test
    void aStudyAndItsRunsSayWhoLaunchedThem() throws Exception {
        String annie = newcomer("Annie", "researcher");
        JsonNode study = Asked.post("/studies", ApiTest.study("[1, 2, 3]", "[1]", "quick", "slow"))
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

    @Test
    void whoLaunchedAStudyThatWasImportedIsNobodyOfThisServer() throws Exception {
        String joan = newcomer("Joan", "researcher");
        long launched = Asked.post("/studies", ApiTest.study("[1, 2, 3]", "[1]", "quick", "slow"))
                .as(joan)
                .json()
                .get("id")
                .longValue();

        long once = movedHere(launched);
        long twice = movedHere(once);

        for (long id : new long[] {once, twice}) {
            JsonNode study = Asked.of("GET", "/studies/" + id).as(admin).json();
            assertThat(study.get("launchedBy").stringValue()).isEqualTo("Joan (another server)");
            assertThat(study.get("runs").get(0).get("launchedBy").stringValue()).isEqualTo("Joan (another server)");
        }
        assertThat(runsOf("Joan")).isEqualTo(1);
        assertThat(runsOf("Joan%20(another%20server)")).isEqualTo(2);
        assertThat(invited("Joan (another server)", "viewer").get("field").stringValue())
                .isEqualTo("name");
    }

    /** The new id of a study that is exported and imported once more. */
    private static long movedHere(long study) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder().header("Cookie", "dnas_session=" + admin);
        String studies = "http://127.0.0.1:" + server.port() + "/api/v1/studies/";
        byte[] file = CLIENT.send(
                        request.uri(URI.create(studies + "export?study=" + study))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        String answer = CLIENT.send(
                        request.uri(URI.create(studies + "import?again=true"))
                                .header("Content-Type", "application/zip")
                                .POST(BodyPublishers.ofByteArray(file))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return JsonMapper.builder().build().readTree(answer).get(0).get("id").longValue();
    }

    private static int runsOf(String launcher) throws Exception {
        return Asked.of("GET", "/runs?launchedBy=" + launcher)
                .as(admin)
                .json()
                .get("total")
                .intValue();
    }

    private static List<String> noted(String session, String subject, JsonNode id) throws Exception {
        return Asked.of("GET", "/actions?subject=" + subject + "&id=" + id)
                .as(session)
                .json()
                .get("items")
                .valueStream()
                .map(each -> each.get("account").stringValue() + " "
                        + each.get("action").stringValue() + ": "
                        + each.get("detail").stringValue())
                .toList();
    }

    @Test
    void aViewThatIsRenamedSaysWhatItWas() throws Exception {
        String session = newcomer("Vera", "researcher");
        JsonNode view = Asked.post("/views", "{\"name\": \"tight\", \"address\": \"/\"}")
                .as(session)
                .json();
        String path = "/views/" + view.get("id");
        new Asked("PATCH", path, "{\"name\": \"tight limits\"}", Map.of())
                .as(session)
                .status();
        new Asked("PATCH", path, "{\"name\": \"tight limits\"}", Map.of())
                .as(session)
                .status();

        assertThat(noted(session, "view", view.get("id")))
                .containsExactly("Vera saved: tight", "Vera renamed: tight → tight limits");
    }

    @Test
    void linksThatAreFollowedAndTokensAreNoted() throws Exception {
        String session = newcomer("Ruth", "researcher");
        JsonNode token = Asked.post("/tokens", "{\"name\": \"cluster\", \"role\": \"viewer\", \"days\": 1}")
                .as(session)
                .json();
        Asked.of("DELETE", "/tokens/" + token.get("id")).as(session).status();

        JsonNode own = Asked.of("GET", "/session").as(session).json().get("account");
        assertThat(noted(session, "account", own))
                .containsExactly("Ada invited: Ruth, researcher", "Ruth followed the link of: Ruth, researcher");
        assertThat(noted(session, "token", token.get("id")))
                .containsExactly("Ruth made: cluster, viewer", "Ruth revoked: cluster, viewer");
    }
}
