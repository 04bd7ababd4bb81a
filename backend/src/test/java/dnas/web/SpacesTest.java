package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.spaces.nasbench201.Cell201;
import dnas.spaces.nasbench201.NasBench201;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SpacesTest extends ApiTest {
    @Test
    void theSpaceIsDescribed() throws Exception {
        JsonNode space = json(get("/api/v1/spaces")).get(0);
        assertThat(space.get("architectures").intValue()).isEqualTo(423_624);
        assertThat(space.get("flops").get("deciles").size()).isEqualTo(9);
        assertThat(space.get("dataset").get("sha256").stringValue()).hasSize(64);
        JsonNode count = json(get("/api/v1/spaces/nasbench101/flops?max=1"));
        assertThat(count.get("count").intValue()).isZero();
        assertThat(count.get("nearest").get("max")).isEqualTo(space.get("flops").get("min"));
    }

    @Test
    void anArchitectureWithoutANotationIsWrittenAsItsHash() throws Exception {
        String hash = "00005c142e6f48ac74fdcf73e3439874";
        JsonNode architecture = json(get("/api/v1/spaces/nasbench101/architectures/" + hash));

        assertThat(architecture.get("label").stringValue()).isEqualTo(hash);
        assertThat(architecture.get("measures").isEmpty()).isTrue();
        assertThat(architecture.get("equivalents").isEmpty()).isTrue();
    }

    @Test
    void ofManyEquivalentsTheFirstAreSentWithTheirNumber() throws Exception {
        String constant = "|none~0|+|none~0|none~1|+|none~0|none~1|none~2|";
        NasBench201 space = Catalogue.CELLS_201.space();
        String hash = IntStream.range(0, space.size())
                .mapToObj(space::get)
                .filter(cell -> cell.label().equals(constant))
                .map(Cell201::hash)
                .findFirst()
                .orElseThrow();
        JsonNode cell = json(get("/api/v1/spaces/nasbench201/architectures/" + hash));

        assertThat(cell.get("label").stringValue()).isEqualTo(constant);
        assertThat(cell.get("equivalents").size()).isEqualTo(20);
        assertThat(cell.get("equivalentCount").intValue()).isGreaterThan(20);
    }

    @Test
    void limitsOnMeasuresAreCountedAndSaidWithTheirTitles() throws Exception {
        JsonNode latency =
                json(get("/api/v1/spaces/nasbench201")).get("measures").get(0);
        JsonNode count = json(get("/api/v1/spaces/nasbench201/flops?measureLimits=edgegpu_latency=:5"));
        long study = launch(study("nasbench101", "nasbench201", "test_mean", "cifar10_test_200", "\"seeds\"", """
                "measureLimits": [{"measure": "edgegpu_latency", "max": 5}], "seeds\""""));
        JsonNode limit =
                json(get("/api/v1/studies/" + study)).get("measureLimits").get(0);

        assertThat(latency.get("min").doubleValue())
                .isPositive()
                .isLessThan(latency.get("max").doubleValue());
        assertThat(count.get("count").intValue()).isBetween(1, 15_624);
        assertThat(limit.get("title").stringValue()).isEqualTo("Edge GPU latency");
        assertThat(limit.get("unit").stringValue()).isEqualTo("ms");
        assertThat(json(get("/api/v1/studies/" + study)).get("spaceTitle").stringValue())
                .contains("NAS-Bench-201");
        assertThat(json(get("/api/v1/spaces/nasbench201/flops?measureLimits=warmth=:5"))
                        .get("detail")
                        .stringValue())
                .contains("edgegpu_latency");
    }
}
