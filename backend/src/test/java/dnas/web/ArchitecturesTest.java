package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ArchitecturesTest extends ApiTest {
    private static final String CELLS = "/api/v1/spaces/nasbench101/architectures/";
    private static final String CELL = CELLS + "00005c142e6f48ac74fdcf73e3439874";

    @Test
    void neighboursAreOneEditAwayAndAChangedOperationIsChangedBack() throws Exception {
        JsonNode neighbours = json(get(CELL + "/neighbours"));
        assertThat(neighbours.size()).isGreaterThan(5);
        JsonNode changed = neighbours.get(neighbours.size() - 1);
        assertThat(changed.get("testAccuracy").doubleValue()).isBetween(.09, .95);
        assertThat(changed.get("concepts").size()).isEqualTo(6);
        assertThat(json(get(CELLS + changed.get("hash").stringValue() + "/neighbours"))
                        .findValuesAsString("hash"))
                .contains("00005c142e6f48ac74fdcf73e3439874");
    }

    @Test
    void accuraciesOfEverySignalAreToldButThoseThatDifferBetweenSearches() throws Exception {
        JsonNode accuracies = json(get(CELL + "/accuracies"));
        JsonNode mean = accuracies.get(0);
        assertThat(mean.get("told")).isEqualTo(mean.get("testAccuracy"));
        JsonNode simulated = accuracies
                .valueStream()
                .filter(entry -> entry.get("signal").get("origin").stringValue().equals("simulated"))
                .findFirst()
                .orElseThrow();
        assertThat(simulated.get("told").isNull()).isTrue();
        assertThat(simulated.get("testAccuracy")).isEqualTo(mean.get("testAccuracy"));
    }

    @Test
    void runsThatQueriedAnArchitectureAreFound() throws Exception {
        JsonNode study = finished(launch(study("quick", "cells", "[1, 2, 3]", "[1, 2]")), 2);
        long run = study.get("runs").get(0).get("id").longValue();
        JsonNode entry = json(get("/api/v1/runs/" + run)).get("trace").get(0);
        JsonNode queries = json(get(CELLS + entry.get("hash").stringValue() + "/queries"));
        JsonNode found = queries.get("items")
                .valueStream()
                .filter(query -> query.get("run").longValue() == run)
                .findFirst()
                .orElseThrow();

        assertThat(found.get("query").intValue()).isEqualTo(1);
        assertThat(found.get("becameIncumbent").booleanValue()).isTrue();
        assertThat(found.get("told")).isEqualTo(entry.get("signal"));
        assertThat(found.get("studyName").stringValue()).isEqualTo("test");
        assertThat(queries.get("total").intValue())
                .isEqualTo(queries.get("items").size());
        assertThat(found.propertyNames()).containsExactlyElementsOf(ContractTest.fields("ArchitectureQuery"));
    }

    @Test
    void whatNobodyQueriedHasNoRunsAndWhatIsNotThereIsSaid() throws Exception {
        assertThat(json(get(CELL + "/queries")).get("total").intValue()).isZero();
        assertThat(get(CELLS + "ffff/neighbours").statusCode()).isEqualTo(404);
        assertThat(get(CELLS + "ffff/queries").statusCode()).isEqualTo(404);
        assertThat(get(CELL + "/neighbours?signal=warmth").statusCode()).isEqualTo(400);
    }
}
