package dnas.run.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.run.Conflict;
import dnas.search.ConceptFeatures;
import dnas.search.Features;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import dnas.search.dense.Replay;
import dnas.space.FlopsRange;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101Table;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** On the real table, of traces of drawn cells. */
class PredictorCalibrationTest {
    private static final FlopsRange NARROW = new FlopsRange(0, 37_400_000);

    @TempDir
    private static Path data;

    private static NasBench101Table table;
    private static Features<Cell> features;

    @BeforeAll
    static void load() {
        table = NasBench101Table.load(Path.of(System.getProperty("dnas.home"), "datasets"));
        features = ConceptFeatures.of(table.space(), data);
    }

    private static SearchSpec spec(String signal, FlopsRange range) {
        return new SearchSpec("nasbench101", "dense-sampling", signal, 150, range, 3, 1);
    }

    private static TraceEntry entry(int index, SearchSpec spec) {
        Cell cell = table.space().get(index);
        double signal =
                table.query(cell, table.signal(spec.signal()), spec.seed()).signal();
        return new TraceEntry(1, cell.hash(), signal, signal, 1, 1, cell.hash(), signal);
    }

    private static List<TraceEntry> trace(int count, SearchSpec spec) {
        int[] inside = table.space().byFlops().indicesIn(spec.limits().flops());
        return new SplittableRandom(1)
                .ints(0, inside.length)
                .distinct()
                .limit(count)
                .mapToObj(i -> entry(inside[i], spec))
                .toList();
    }

    private static CalibrationSample of(@Nullable CalibrationSample sample) {
        return Objects.requireNonNull(sample);
    }

    @Test
    void aProcessOfSixtyDrawnCellsRanksTheOthers() {
        SearchSpec spec = spec("test_mean", FlopsRange.ALL);
        PredictorCalibration calibration =
                PredictorCalibration.of(table, features, spec, trace(60, spec), played -> {});
        assertThat(calibration.queried()).isEqualTo(60);
        assertThat(calibration.inRange()).isEqualTo(423_624);
        CalibrationSample uniform = of(calibration.uniform());
        assertThat(uniform.scores().n()).isEqualTo(4_000);
        assertThat(Objects.requireNonNull(uniform.scores().spearman()).coefficient())
                .isBetween(.5, .95);
        assertThat(of(calibration.best()).scores().n()).isEqualTo(500);
        assertThat(of(calibration.best()).bins().get(0).predicted())
                .isGreaterThan(uniform.bins().get(5).predicted());
        assertThat(of(calibration.beforehand()).scores().n()).isEqualTo(40);
        assertThat(PredictorCalibration.of(table, features, spec, trace(60, spec), played -> {}))
                .isEqualTo(calibration);
        JsonMapper json = new JsonMapper();
        assertThat(json.readValue(json.writeValueAsBytes(calibration), PredictorCalibration.class))
                .isEqualTo(calibration);
    }

    @Test
    void theTruthIsWhatAQueryOfThatRunWouldHaveReturned() {
        SearchSpec spec = spec("validation", NARROW);
        PredictorCalibration calibration =
                PredictorCalibration.of(table, features, spec, trace(25, spec), played -> {});
        Set<String> queried =
                Set.copyOf(trace(25, spec).stream().map(TraceEntry::hash).toList());
        List<Float> others = IntStream.of(table.space().byFlops().indicesIn(NARROW))
                .mapToObj(index -> entry(index, spec))
                .filter(entry -> !queried.contains(entry.hash()))
                .map(entry -> (float) entry.signal())
                .toList();
        assertThat(others).hasSize(32 - 25);
        assertThat(of(calibration.uniform()).truths()).containsExactlyInAnyOrderElementsOf(others);
        assertThat(of(calibration.best()).truths()).containsExactlyInAnyOrderElementsOf(others);
        assertThat(of(calibration.best()).predicted()).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @Test
    void whereEverythingIsQueriedNothingIsLeftToPredict() {
        SearchSpec spec = spec("test_mean", NARROW);
        PredictorCalibration calibration =
                PredictorCalibration.of(table, features, spec, trace(32, spec), played -> {});
        assertThat(calibration.uniform()).isNull();
        assertThat(calibration.best()).isNull();
        assertThat(of(calibration.beforehand()).scores().n()).isEqualTo(12);
    }

    /** In a range so narrow all unqueried cells are among the best predicted, whose order is that of their ranks. */
    @Test
    void theBestThatWasNotQueriedHasItsRankAmongThePredictions() {
        SearchSpec spec = spec("test_mean", NARROW);
        PredictorCalibration calibration =
                PredictorCalibration.of(table, features, spec, trace(25, spec), played -> {});
        List<Float> truths = of(calibration.best()).truths();
        Missed missed = Objects.requireNonNull(calibration.missed());
        float best = Collections.max(truths);
        assertThat((float) missed.testAccuracy()).isEqualTo(best);
        assertThat(missed.rank()).isEqualTo(1 + truths.indexOf(best));
        assertThat(missed.unqueried()).isEqualTo(32 - 25);
        assertThat(PredictorCalibration.of(table, features, spec, trace(32, spec), played -> {})
                        .missed())
                .isNull();
    }

    @Test
    void afterTheFirstQueriesNothingWasPredictedYet() {
        SearchSpec spec = spec("test_mean", FlopsRange.ALL);
        PredictorCalibration calibration =
                PredictorCalibration.of(table, features, spec, trace(20, spec), played -> {});
        assertThat(calibration.beforehand()).isNull();
        assertThat(calibration.uniform()).isNotNull();
    }

    /** What was predicted before a query may not change with what came after it. */
    @Test
    void predictionsMadeBeforehandDoNotKnowWhatCame() {
        SearchSpec spec = spec("test_mean", FlopsRange.ALL);
        List<TraceEntry> trace = trace(90, spec);
        List<Integer> indices = trace.stream()
                .map(entry -> table.space().find(entry.hash()).orElseThrow())
                .toList();
        List<Double> signals = trace.stream().map(TraceEntry::signal).toList();
        Replay whole = new Replay(features, Set.of(), indices, signals, played -> {});
        Replay part = new Replay(features, Set.of(), indices.subList(0, 42), signals.subList(0, 42), played -> {});
        assertThat(part.beforehand()).hasSize(22);
        for (int i = 0; i < 22; i++) {
            assertThat(whole.beforehand().get(i).mean())
                    .isEqualTo(part.beforehand().get(i).mean());
            assertThat(whole.beforehand().get(i).index()).isEqualTo(indices.get(20 + i));
        }
    }

    @Test
    void tooFewQueriesAndUnknownCellsAreRefused() {
        SearchSpec spec = spec("test_mean", FlopsRange.ALL);
        assertThatThrownBy(() -> PredictorCalibration.of(table, features, spec, trace(19, spec), played -> {}))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("after 20 queries; there are 19");
        List<TraceEntry> strange =
                IntStream.range(0, 20).mapToObj(i -> stranger("none" + i)).toList();
        assertThatThrownBy(() -> PredictorCalibration.of(table, features, spec, strange, played -> {}))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("none0 is not in the search space");
    }

    private static TraceEntry stranger(String hash) {
        return new TraceEntry(1, hash, .9, .9, 1, 1, hash, .9);
    }
}
