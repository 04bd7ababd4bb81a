package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Calibration over real HTTP, of runs on real cells with made-up signals. */
class CalibrationTest extends ApiTest {
    private static HttpResponse<String> calibration(String... changes) throws Exception {
        long study = launch(study(changes));
        long run = finished(study, 1).get("runs").get(0).get("id").longValue();
        return replayed("/api/v1/runs/" + run + "/calibration");
    }

    @Test
    void aRunIsHeldAgainstItsOwnQueriesAndInHindsightAgainstTheTable() throws Exception {
        HttpResponse<String> response = calibration("quick", "dense-sampling", "12", "60", "[1, 2, 3]", "[1]");
        JsonNode run = json(response);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(run.get("queried").intValue()).isEqualTo(60);
        assertThat(run.get("inRange").intValue()).isEqualTo(274_315);
        assertThat(run.get("target").stringValue()).isEqualTo("rank");
        assertThat(run.get("process").get("view").stringValue()).isEqualTo("structure");
        assertThat(run.get("beforehand").get("scores").get("n").intValue()).isEqualTo(40);
        JsonNode hindsight = run.get("hindsight");
        assertThat(hindsight.get("uniform").get("predicted").size()).isEqualTo(4_000);
        assertThat(hindsight.get("best").get("truths").size()).isEqualTo(500);
        assertThat(hindsight.get("missed").get("unqueried").intValue()).isBetween(274_315 - 60, 274_314);
        assertThat(hindsight.get("missed").get("rank").intValue()).isBetween(1, 274_314);
        JsonNode covered =
                hindsight.get("uniform").get("scores").get("coverage").get(3);
        assertThat(covered.get("level").doubleValue()).isEqualTo(.95);
        assertThat(covered.get("observed").get("interval").get("low").doubleValue())
                .isBetween(0.0, 1.0);
        long id = run.get("run").get("id").longValue();
        String path = "/api/v1/runs/" + id + "/calibration";
        assertThat(json(get(path))).isEqualTo(run);
        assertThat(json(replayed(path + "?queries=25")).get("queried").intValue())
                .isEqualTo(25);
        assertThat(json(replayed(path + "?queries=999")).get("queried").intValue())
                .isEqualTo(60);
        assertThat(get(path + "?queries=0").statusCode()).isEqualTo(400);
    }

    @Test
    void aNoisySignalIsLabelled() throws Exception {
        JsonNode run =
                json(calibration("quick", "dense-sampling", "12", "25", "[1, 2, 3]", "[1]", "test_mean", "validation"));

        assertThat(run.get("run").get("signal").get("origin").stringValue()).isEqualTo("simulated");
    }

    @Test
    void aStrategyWithoutSuchAProcessIsAConflict() throws Exception {
        HttpResponse<String> response = calibration("quick", "cells", "[1, 2, 3]", "[1]");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(response).get("detail").stringValue()).contains("searched with cells, which fits no process");
    }

    @Test
    void tooFewQueriesAreAConflict() throws Exception {
        HttpResponse<String> response = calibration("quick", "dense-sampling", "[1, 2, 3]", "[1]");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).get("detail").stringValue()).contains("after 20 queries; there are 12");
    }

    @Test
    void aControllerThatIsGoneIsAConflict() throws Exception {
        HttpResponse<String> response = calibration(
                "quick",
                "dense-sampling",
                "12",
                "25",
                "[1, 2, 3]",
                "[1]",
                "\"test\"",
                "\"test\", \"controllerSeed\": 2");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).get("detail").stringValue())
                .contains("controller train --space nasbench101 --variant d1 --seed 2");
    }

    @Test
    void anUnknownRunIsNotFound() throws Exception {
        JsonNode problem = json(get("/api/v1/runs/999999/calibration"));

        assertThat(problem.get("status").intValue()).isEqualTo(404);
        assertThat(problem.get("detail").stringValue()).contains("There is no run");
    }
}
