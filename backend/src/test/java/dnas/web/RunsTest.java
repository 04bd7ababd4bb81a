package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.FakeSearch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunsTest extends ApiTest {
    @Test
    void aRunShowsItsTraceItsIncumbentAndItsVersions() throws Exception {
        long study = launch(study());
        finished(study, 3);

        JsonNode runs = json(get("/api/v1/runs?state=finished&size=2&study=" + study));
        assertThat(runs.get("total").intValue()).isEqualTo(3);
        assertThat(runs.get("items").size()).isEqualTo(2);
        JsonNode run =
                json(get("/api/v1/runs/" + runs.get("items").get(0).get("id").longValue()));
        assertThat(run.get("trace").size()).isEqualTo(12);
        assertThat(run.get("incumbent").get("testAccuracy"))
                .isEqualTo(run.get("trace").get(11).get("incumbentTestAccuracy"));
        assertThat(run.get("created").stringValue()).contains("T").endsWith("Z");
        assertThat(run.get("seconds").get("search").doubleValue()).isEqualTo(0.25);
        assertThat(run.get("versions").get("code").stringValue()).isEqualTo(FakeSearch.VERSIONS.code());
        assertThat(run.get("versions").get("dataSha256").stringValue()).isEqualTo(FakeSearch.VERSIONS.dataSha256());
    }

    @Test
    void aRunThatWaitsHasNoVersions() throws Exception {
        JsonNode waiting = json(post("/api/v1/studies", study("quick", "slow", "[1, 2, 3]", "[1, 2, 3, 4, 5]")))
                .get("runs")
                .get(4);

        assertThat(waiting.get("state").stringValue()).isEqualTo("queued");
        assertThat(waiting.get("versions").isNull()).isTrue();
        assertThat(post("/api/v1/studies/" + waiting.get("study").longValue() + "/cancel", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFinishedRunCannotBeCancelledOrResumed() throws Exception {
        long study = launch(study("[1, 2, 3]", "[4]"));
        long run = finished(study, 1).get("runs").get(0).get("id").longValue();

        assertThat(post("/api/v1/runs/" + run + "/cancel", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/runs/" + run + "/resume", "").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/studies/" + study + "/cancel", "").statusCode())
                .isEqualTo(200);
    }
}
