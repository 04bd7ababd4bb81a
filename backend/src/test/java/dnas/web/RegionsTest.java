package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Refusals of what only some dense samplings have. */
class RegionsTest extends ApiTest {
    private static HttpResponse<String> regions(String strategy) throws Exception {
        long study = launch(study("quick", strategy, "[1, 2, 3]", "[1]"));
        long run = finished(study, 1).get("runs").get(0).get("id").longValue();
        return replayed("/api/v1/runs/" + run + "/regions");
    }

    @Test
    void aStrategyWithoutRegionsIsAConflict() throws Exception {
        HttpResponse<String> response = regions("cells");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).get("detail").stringValue())
                .contains("searched with cells, which has no regions; dense-sampling has.");
    }

    @Test
    void anotherSearchThanThisCodesIsAConflict() throws Exception {
        HttpResponse<String> response = regions("dense-sampling");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).get("detail").stringValue()).contains("cannot be replayed by this code");
    }
}
