package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ErrorsTest extends ApiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "space       | \"nasbench101\" | \"other\"",
                "strategies  | [\"quick\"]     | [\"quick\", \"magic\"]",
                "strategies  | [\"quick\"]     | [\"quick\", \"quick\"]",
                "strategies  | [\"quick\"]     | []",
                "signal      | \"test_mean\"   | \"luck\"",
                "queries     | 12              | 0",
                "queries     | 12              | -1",
                "queries     | 12              | 5000000000",
                "queries     | 12              | \"many\"",
                "seeds       | [1, 2, 3]       | []",
                "seeds       | [1, 2, 3]       | [1, 1]",
                "seeds       | [1, 2, 3]       | [-1]",
                "ladder      | [{\"max\": 1000000000}] | 7",
                "ladder      | {\"max\": 1000000000} | 7",
                "ladder      | {\"max\": 1000000000} | {\"max\": 1000000000}, {\"max\": 1000000000}",
                "ladder.maximum | \"max\" | \"maximum\"",
                "flopsRange  | \"ladder\"      | \"flopsRange\"",
                "ladder.max | 1000000000   | -5",
                "ladder.max | \"max\": 1000000000   | \"min\": 9, \"max\": 8",
                "body        | {               | [",
                "body        | {               | nonsense {"
            })
    void aStudyThatCannotRunIsRefusedWithItsField(String field, String good, String bad) throws Exception {
        HttpResponse<String> response = post("/api/v1/studies", study(good, bad));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).get("field").stringValue()).isEqualTo(field);
        assertThat(json(response).get("detail").stringValue()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() throws Exception {
        assertThat(json(post("/api/v1/views", "{\"name\": \"n\",\n \"address\": nonsense}"))
                        .get("detail")
                        .stringValue())
                .startsWith("The body cannot be read as JSON from line 2, column ");
    }

    /** A character of two code units stands where the value is cut. */
    @Test
    void aLongValueIsRepeatedByItsBeginning() throws Exception {
        String address = "x".repeat(198) + "\ud83d\ude80".repeat(5_000);
        JsonNode problem = json(post("/api/v1/views", "{\"name\": \"n\", \"address\": \"" + address + "\"}"));
        assertThat(problem.get("value").stringValue()).isEqualTo("x".repeat(198) + "…");
        String sort = json(get("/api/v1/runs?sort=" + "x".repeat(5_000)))
                .get("detail")
                .stringValue();
        assertThat(sort).contains("x".repeat(199) + "…").doesNotContain("x".repeat(200));
    }

    @Test
    void aPageOfAnotherSiteMayChangeNothing() throws Exception {
        HttpResponse<String> foreign = CLIENT.send(
                request("/api/v1/studies")
                        .header("Origin", "http://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString(study()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(json(foreign).get("detail").stringValue()).contains("http://evil.example");
        HttpResponse<String> own = CLIENT.send(
                request("/api/v1/studies")
                        .header("Origin", "http://127.0.0.1:" + server.port())
                        .POST(HttpRequest.BodyPublishers.ofString("[]"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(own.statusCode()).isEqualTo(400);
    }

    @Test
    void aTextWithANullCharacterIsRefusedOnEveryDatabase() throws Exception {
        String name = "\"name\": \"a\\u0000b\"";
        HttpResponse<String> body = post("/api/v1/studies", study("\"name\": \"test\"", name));
        HttpResponse<String> address = get("/api/v1/runs?text=a%00b");

        assertThat(List.of(body, address)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).get("detail").stringValue()).contains("null character");
        });
    }

    @Test
    void aPageWhoseAddressHoldsOneIsServedToShowWhatIsRefused() throws Exception {
        assertThat(get("/?text=a%00b").statusCode()).isEqualTo(get("/").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-", "-1", "-", "x", "1-x", "1-2-3"})
    void idsThatCannotBeReadAreNamedAsTheyWereWritten(String ids) throws Exception {
        JsonNode problem = json(get("/api/v1/comparison?runs=" + ids));

        assertThat(problem.get("value").stringValue()).isEqualTo(ids);
        assertThat(problem.get("detail").stringValue()).startsWith("runs (" + ids + ") must be an id");
    }

    @Test
    void aRefusedStudyIsNotStored() throws Exception {
        int before = json(get("/api/v1/studies")).get("total").intValue();
        post("/api/v1/studies", study("[\"quick\"]", "[\"quick\", \"magic\"]"));

        assertThat(json(get("/api/v1/studies")).get("total").intValue()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/runs/999999, 404",
        "/api/v1/runs/word, 404",
        "/api/v1/studies/999999, 404",
        "/api/v1/comparison?study=999999, 404",
        "/api/v1/spaces/other, 404",
        "/api/v1/spaces/nasbench101/architectures/00, 404",
        "/api/v1/events?run=999999, 404",
        "/api/v1/events?run=x, 400",
        "/api/v1/nothing, 404",
        "/api/v1/runs?state=happy, 400",
        "/api/v1/runs?size=0, 400",
        "/api/v1/studies?page=-1, 400",
        "/api/v1/spaces/nasbench101/flops?bins=0, 400",
        "/api/v1/spaces/nasbench101/flops?min=5&max=4, 400",
        "/api/v1/spaces/nasbench101/flops?min=-5, 400"
    })
    void whatIsNotThereOrCannotBeReadIsAProblem(String path, int status) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).get("status").intValue()).isEqualTo(status);
    }

    @Test
    void whatIsAnsweredToGetAloneSaysSoToHead() throws Exception {
        assertThat(ask("HEAD", "/api/v1/health", "").statusCode()).isEqualTo(405);
        assertThat(ask("HEAD", "/api/v1/runs", "").statusCode()).isEqualTo(405);
    }
}
