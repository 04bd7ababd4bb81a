package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Effects of concepts over real HTTP; of a run on real cells with made-up signals. */
class EffectsTest extends ApiTest {
    private static final String SPACE = "/api/v1/spaces/nasbench101/effects";

    private static JsonNode effectsOfARun(String response, String... changes) throws Exception {
        long study = launch(study(changes));
        long run = finished(study, 1).get("runs").get(0).get("id").longValue();
        return json(get("/api/v1/runs/" + run + "/effects?response=" + response));
    }

    @Test
    void theWholeTableShowsEveryConceptAndPair() throws Exception {
        JsonNode table = json(get(SPACE + "?response=log_flops"));

        assertThat(table.get("effects").get("n").intValue()).isEqualTo(423_624);
        assertThat(table.get("effects").get("concepts").size()).isEqualTo(6);
        assertThat(table.get("effects").get("pairs").size()).isEqualTo(15);
        JsonNode conv3x3 = table.get("effects").get("concepts").get(0);
        assertThat(conv3x3.get("concept").stringValue()).isEqualTo("conv3x3");
        assertThat(conv3x3.get("estimability").stringValue()).isEqualTo("estimated");
        assertThat(conv3x3.get("adjusted").get("perUnit").doubleValue()).isPositive();
        assertThat(table.get("concepts").get(0).get("title").stringValue()).isEqualTo("Conv 3×3");
    }

    @Test
    void ranksAreTheResponseUnlessAnotherIsAskedFor() throws Exception {
        JsonNode ranks = json(get(SPACE));

        assertThat(ranks.get("response").stringValue()).isEqualTo("accuracy_rank");
        assertThat(ranks.get("effects").get("rSquared").doubleValue()).isCloseTo(0.47, within(0.01));
        assertThat(json(get(SPACE + "?response=accuracy_rank"))).isEqualTo(ranks);
        JsonNode accuracy = json(get(SPACE + "?response=accuracy"));
        assertThat(accuracy.get("effects").get("rSquared").doubleValue())
                .as("what the page says of the accuracy itself")
                .isCloseTo(0.13, within(0.005));
    }

    @Test
    void aRangeLeavesOutTheOtherCells() throws Exception {
        JsonNode some = json(get(SPACE + "?response=accuracy&min=200000000&max=300000000"));
        JsonNode counted = json(get("/api/v1/spaces/nasbench101/flops?min=200000000&max=300000000"));
        JsonNode none = json(get(SPACE + "?response=accuracy&max=1"));

        assertThat(some.get("effects").get("n")).isEqualTo(counted.get("count"));
        assertThat(none.get("effects").isNull()).isTrue();
    }

    @Test
    void aRunIsEstimatedFromItsOwnCellsAndHeldAgainstTheTableWithinItsRange() throws Exception {
        JsonNode run = effectsOfARun("accuracy", "quick", "cells", "12", "80", "[1, 2, 3]", "[1]");

        assertThat(run.get("effects").get("n").intValue()).isEqualTo(80);
        assertThat(run.get("run").get("signal").get("origin").stringValue()).isEqualTo("measured");
        assertThat(run.get("table").get("flopsRange").get("max").longValue()).isEqualTo(1_000_000_000);
        assertThat(run.get("table").get("effects").get("n").intValue()).isEqualTo(274_315);
        assertThat(run.get("concepts").get("compared").intValue()).isEqualTo(6);
        assertThat(run.get("pairs").get("compared").intValue()).isEqualTo(15);
        assertThat(run.get("concepts").get("contained").get("n").intValue()).isEqualTo(6);
    }

    @Test
    void ofRanksOnlySignAndOrderAreComparedForTheirUnitIsTheSampleOwn() throws Exception {
        JsonNode concepts = effectsOfARun("accuracy_rank", "quick", "cells", "12", "80", "[1, 2, 3]", "[1]")
                .get("concepts");

        assertThat(concepts.get("contained").isNull()).isTrue();
        assertThat(concepts.get("sameSign").get("n").intValue()).isEqualTo(6);
        assertThat(concepts.get("ranking").get("coefficient").isNumber()).isTrue();
    }

    @Test
    void aRunWithFewCellsSaysWhatItCannotEstimate() throws Exception {
        JsonNode few = effectsOfARun("accuracy", "quick", "cells", "12", "3", "[1, 2, 3]", "[1]");

        for (JsonNode concept : few.get("effects").get("concepts")) {
            assertThat(concept.get("adjusted").isNull()).isTrue();
            assertThat(concept.get("estimability").stringValue())
                    .isIn("constant", "collinear", "too_few_cells", "one_cell");
        }
        assertThat(few.get("concepts").get("compared").intValue()).isZero();
        assertThat(few.get("concepts").get("sameSign").isNull()).isTrue();
    }

    @Test
    void aRunWithoutKnownCellsHasNoEffects() throws Exception {
        JsonNode none = effectsOfARun("accuracy", "[1, 2, 3]", "[1]", "test_mean", "validation");

        assertThat(none.get("effects").isNull()).isTrue();
        assertThat(none.get("concepts").isNull()).isTrue();
        assertThat(none.get("run").get("signal").get("origin").stringValue()).isEqualTo("simulated");
        assertThat(none.get("table").get("effects").isNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/runs/999999/effects, 404, run, There is no run",
        "/api/v1/spaces/other/effects, 404, space, There is no space",
        "/api/v1/spaces/nasbench101/effects?response=luck, 400, response, accuracy_rank",
        "/api/v1/spaces/nasbench101/effects?min=5&max=4, 400, max, must not be below"
    })
    void whatCannotBeAnsweredIsAProblem(String path, int status, String field, String detail) throws Exception {
        JsonNode problem = json(get(path));

        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("field").stringValue()).isEqualTo(field);
        assertThat(problem.get("detail").stringValue()).contains(detail);
    }
}
