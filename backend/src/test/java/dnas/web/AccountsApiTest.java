package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signing in and out, passwords, links and tokens. */
class AccountsApiTest extends AccountsTest {
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
        assertThat(wrong.as(old).text()).contains("The present password is wrong.");
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
    void aTokenThatHasExpiredIsRefusedAndSaysSo() throws Exception {
        String session = newcomer("Mary", "researcher");
        JsonNode issued = Asked.post("/tokens", "{\"name\": \"brief\", \"role\": \"viewer\", \"days\": 2}")
                .as(session)
                .json();
        Asked asked = Asked.of("GET", "/runs")
                .with("Authorization", "Bearer " + issued.get("secret").stringValue());
        try {
            ahead = Duration.ofDays(2).minusMinutes(5);
            assertThat(asked.status()).isEqualTo(200);
            assertThat(Asked.of("GET", "/tokens").as(session).json()).hasSize(1);

            ahead = Duration.ofDays(2).plusSeconds(1);
            JsonNode refused = asked.json();
            assertThat(asked.status()).isEqualTo(401);
            assertThat(refused.get("status").intValue()).isEqualTo(401);
            assertThat(refused.get("detail").stringValue())
                    .isEqualTo("This token has ended or never was one; make another.");
            assertThat(Asked.of("GET", "/tokens").as(session).json()).isEmpty();
            assertThat(Asked.of("GET", "/runs").as(session).status())
                    .as("its owner is still signed in")
                    .isEqualTo(200);
        } finally {
            ahead = Duration.ZERO;
        }
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
}
