package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.Versions;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.Signals;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchReportTest {
    private static JsonNode printed() {
        SearchReport report = new SearchReport(
                new SearchSpec("nasbench101", "random", "test_mean", 2, new FlopsRange(0, 1_000), 7, 1),
                Signals.TEST_MEAN,
                new Versions("0.1.0+1f2e3d4c5b", "00ff"));
        report.accept(new SearchEvent.Evaluated(new TraceEntry(1, "a", .92, .93, 10, 5, "a", .93), 0, 0));
        report.accept(new SearchEvent.Evaluated(new TraceEntry(2, "b", .91, .94, 20, 6, "a", .93), 0, 0));
        report.accept(new SearchEvent.Finished(3, 4, 1.5, 2.5));
        JsonMapper mapper = new JsonMapper();
        return mapper.readTree(mapper.writeValueAsString(report.json(hash -> Map.of("label", "the label of " + hash))));
    }

    @Test
    void saysWhichCodeAndDataTheEvaluationsComeFromAsRunsDo() {
        assertThat(printed().get("versions"))
                .isEqualTo(new JsonMapper().readTree("{\"code\": \"0.1.0+1f2e3d4c5b\", \"dataSha256\": \"00ff\"}"));
    }

    @Test
    void namesAllThatTheSameSearchTakes() {
        assertThat(printed().get("space").stringValue()).isEqualTo("nasbench101");
        assertThat(printed().get("seed").intValue()).isEqualTo(7);
        assertThat(printed().get("controllerSeed").intValue()).isEqualTo(1);
        assertThat(printed().get("queried").intValue()).isEqualTo(2);
    }

    @Test
    void theIncumbentIsTheBestBySignal() {
        assertThat(printed().get("incumbent").get("hash").stringValue()).isEqualTo("a");
        assertThat(printed().get("incumbent").get("label").stringValue()).isEqualTo("the label of a");
        assertThat(printed().get("incumbent").get("signal").doubleValue()).isEqualTo(.92);
        assertThat(printed().get("trace")).hasSize(2);
        assertThat(printed().get("repeats").intValue()).isEqualTo(3);
        assertThat(printed().get("flopsRange").get("min").isNull()).isTrue();
    }
}
