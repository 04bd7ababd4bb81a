package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.benchmark.Benchmark;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs whose table was replaced or removed since: nothing that the present one says is told of them. */
class ReplacedDataTest extends ApiTest {
    private static volatile Now now = Now.SAME;

    private enum Now {
        SAME,
        OTHER_ACCURACIES,
        OTHER_SPACE,
        GONE
    }

    /** The space of the runs as it is now; another space stands for one whose signals were renamed. */
    private static final class Replacing extends FakeCatalogue {
        private final Catalogue real = new Catalogue();

        @Override
        public List<Benchmark<?>> benchmarks() {
            return real.benchmarks();
        }

        @Override
        public Optional<Benchmark<?>> find(String space) {
            return switch (now) {
                case SAME, OTHER_ACCURACIES -> real.find(space);
                case OTHER_SPACE -> Optional.of(Catalogue.CELLS_201);
                case GONE -> Optional.empty();
            };
        }

        @Override
        public Optional<String> dataSha256(String space) {
            return find(space).map(benchmark -> now == Now.SAME ? FakeSearch.VERSIONS.dataSha256() : "b".repeat(64));
        }
    }

    @BeforeAll
    static void restart() {
        server.close();
        server = Server.start(settings(0, data), new Replacing(), new FakeSearch());
    }

    @AfterEach
    void bringBack() {
        now = Now.SAME;
    }

    private static long study(String strategy) throws Exception {
        long study = launch(study("quick", strategy, "12", "60", "[1, 2, 3]", "[1]"));
        finished(study, 1);
        return study;
    }

    private static JsonNode run(long study) throws Exception {
        return json(get("/api/v1/studies/" + study)).get("runs").get(0);
    }

    private static JsonNode group(long study) throws Exception {
        HttpResponse<String> response = get("/api/v1/comparison?study=" + study);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).get("groups").get(0);
    }

    private static HttpResponse<String> ofRun(long study, String page) throws Exception {
        return get("/api/v1/runs/" + run(study).get("id").longValue() + "/" + page);
    }

    @Test
    void whatOtherAccuraciesSayIsLeftOut() throws Exception {
        long study = study("cells");
        assertThat(run(study).get("data").stringValue()).isEqualTo("current");
        assertThat(group(study).get("bestTestAccuracy").isNull()).isFalse();
        assertThat(json(ofRun(study, "effects")).get("table").get("effects").isNull())
                .isFalse();

        now = Now.OTHER_ACCURACIES;
        assertThat(run(study).get("data").stringValue()).isEqualTo("changed");
        assertThat(group(study).get("bestTestAccuracy").isNull()).isTrue();
        assertThat(group(study).get("end").get("mean").doubleValue()).isPositive();
        JsonNode effects = json(ofRun(study, "effects"));
        assertThat(effects.get("table").get("effects").isNull()).isTrue();
        assertThat(effects.get("concepts").isNull()).isTrue();
        assertThat(effects.get("effects").get("n").intValue())
                .as("its own evaluations are kept")
                .isEqualTo(60);
    }

    @Test
    void itsPredictionsAreNotHeldAgainstAnotherTruth() throws Exception {
        long study = study("dense-sampling");
        now = Now.OTHER_ACCURACIES;
        HttpResponse<String> refused = ofRun(study, "calibration");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").stringValue())
                .contains("The data of nasbench101 were replaced since run", "launch its study anew");
    }

    @Test
    void aStudyWhoseSignalIsGoneCanBeOpened() throws Exception {
        long study = study("cells");
        now = Now.OTHER_SPACE;
        JsonNode run = run(study);
        assertThat(run.get("data").stringValue()).isEqualTo("changed");
        assertThat(run.get("signal").get("origin").stringValue()).isEqualTo("unknown");
        assertThat(run.get("signal").get("accuracy").stringValue()).isEqualTo("Reported accuracy");
        assertThat(run.get("signal").get("description").stringValue())
                .startsWith("This installation does not have the signal test_mean of nasbench101 any more");
        assertThat(group(study).get("bestTestAccuracy").isNull()).isTrue();
        assertThat(ofRun(study, "effects").statusCode()).isEqualTo(200);
    }

    @Test
    void aStudyWhoseSpaceIsGoneCanBeOpenedAndItsPagesSayWhatIsMissing() throws Exception {
        long study = study("cells");
        now = Now.GONE;
        assertThat(run(study).get("data").stringValue()).isEqualTo("removed");
        assertThat(group(study).get("bestTestAccuracy").isNull()).isTrue();
        HttpResponse<String> effects = ofRun(study, "effects");
        assertThat(effects.statusCode()).isEqualTo(409);
        assertThat(json(effects).get("detail").stringValue())
                .contains("searched the space nasbench101, which this installation does not have any more");
    }
}
