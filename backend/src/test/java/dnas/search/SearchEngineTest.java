package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Observation;
import dnas.controller.ComputeDevice;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import dnas.spaces.Spaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchEngineTest {
    private static final Benchmarks BENCHMARKS = Spaces.installed(Path.of(System.getProperty("dnas.home"), "datasets"));
    private static final SearchEngine ENGINE =
            new SearchEngine(BENCHMARKS, Path.of("target", "test-data"), ComputeDevice.CPU);
    private static final FlopsRange AT_MOST_1000_MFLOPS = new FlopsRange(0, 1_000_000_000);

    @ParameterizedTest
    @EnumSource(names = {"RANDOM", "REGULARIZED_EVOLUTION", "LOCAL_SEARCH"})
    void spendsTheBudgetOnDistinctArchitecturesWithinTheRangeAndRepeatsItself(StrategyKind kind) {
        SearchSpec spec = spec(kind.label(), 150, AT_MOST_1000_MFLOPS);
        List<TraceEntry> trace = trace(spec, Answers.none());
        assertThat(trace).hasSize(150);
        assertThat(trace).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        assertThat(trace).allMatch(entry -> AT_MOST_1000_MFLOPS.contains(entry.flops()));
        assertThat(trace).extracting(TraceEntry::incumbentTestAccuracy).isSorted();
        assertThat(trace(spec, Answers.none())).isEqualTo(trace);
    }

    @ParameterizedTest
    @EnumSource(names = {"RANDOM", "REGULARIZED_EVOLUTION", "LOCAL_SEARCH"})
    void endsWithEveryArchitectureOfARangeThatHoldsFewerThanTheBudget(StrategyKind kind) {
        FlopsRange narrow = new FlopsRange(0, 37_400_000);
        List<TraceEntry> trace = trace(spec(kind.label(), 150, narrow), Answers.none());
        assertThat(trace)
                .hasSize(BENCHMARKS.named("nasbench101").table().byFlops().count(narrow))
                .hasSizeLessThan(150);
    }

    /** 868 cells that lie apart: neighbours within the range are few. */
    @ParameterizedTest
    @EnumSource(names = {"RANDOM", "REGULARIZED_EVOLUTION", "LOCAL_SEARCH"})
    void spendsTheBudgetInANarrowBandToo(StrategyKind kind) {
        FlopsRange band = new FlopsRange(1_000_000_000, 1_010_178_000);
        assertThat(trace(spec(kind.label(), 150, band), Answers.none())).hasSize(150);
        assertThat(trace(spec(kind.label(), 860, band), Answers.none())).hasSize(860);
    }

    /** Neighbours in the whole space were hardly ever measured: a search must move among those that were. */
    @ParameterizedTest
    @EnumSource(names = {"RANDOM", "REGULARIZED_EVOLUTION", "LOCAL_SEARCH", "BANANAS"})
    void movesWithinWhatWasMeasuredWhereOnlyThatCanBeQueried(StrategyKind kind) {
        SearchSpec spec = new SearchSpec("accel-nasbench", kind.label(), "measured", 60, FlopsRange.ALL, 7, 1);
        List<TraceEntry> trace = trace(spec, Answers.none());
        assertThat(trace).hasSize(60).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        assertThat(trace).allMatch(entry -> BENCHMARKS
                .named("accel-nasbench")
                .table()
                .find(entry.hash())
                .isPresent());
    }

    @Test
    void storedEvaluationsAnswerBeforeTheBenchmark() {
        SearchSpec spec = spec("regularized-evolution", 60, FlopsRange.ALL);
        List<TraceEntry> first = trace(spec, Answers.none());
        Map<String, Observation> stored = new HashMap<>();
        first.subList(0, 30)
                .forEach(entry -> stored.put(entry.hash(), new Observation(entry.signal(), entry.testAccuracy())));
        assertThat(trace(spec, Answers.from(stored))).isEqualTo(first);
        Map<String, Observation> altered = Map.of(first.get(0).hash(), new Observation(1, 1));
        assertThat(trace(spec, Answers.from(altered)).get(0).signal()).isEqualTo(1);
    }

    @Test
    void stopsWhenAsked() {
        List<SearchEvent> events = new ArrayList<>();
        assertThatThrownBy(() -> ENGINE.run(
                        spec("random", 150, FlopsRange.ALL), Answers.none(), events::add, () -> events.size() > 20))
                .isInstanceOf(SearchCancelled.class);
        assertThat(events).hasSizeBetween(20, 30);
    }

    @Test
    void evolutionBeatsRandomSearchOverTenSeeds() {
        assertThat(meanIncumbent("regularized-evolution")).isGreaterThan(meanIncumbent("random"));
    }

    @Test
    void refusesWhatCannotBeRunAndNamesTheWayOut() {
        assertRefused(spec("random", 0, FlopsRange.ALL), "queries", "choose 1 or more");
        ENGINE.check(spec("random", 423_625, FlopsRange.ALL));
        assertRefused(spec("annealing", 10, FlopsRange.ALL), "strategy", "There is no strategy \"annealing\"");
        assertRefused(
                spec("random", 10, new FlopsRange(0, 10_000_000)),
                "flopsRange",
                "0 of 423624 architectures lie in 0.000 to 10.000 MFLOPs; 0.000 to 37.099 MFLOPs would hold 32.");
        assertRefused(
                inAccelNasBench(new Limits(new FlopsRange(0, 51_000_000), List.of())),
                "flopsRange",
                "0 of 104485552128 architectures lie in 0.000 to 51.000 MFLOPs; 0.000 to 51.595 MFLOPs would hold 2.");
        assertRefused(
                inAccelNasBench(new Limits(new FlopsRange(1_000_000_000, Long.MAX_VALUE), List.of())),
                "flopsRange",
                "at least 88");
        assertRefused(
                inAccelNasBench(
                        new Limits(FlopsRange.ALL, List.of(new MeasureLimit("throughput_3090", 99_999_999.0, null)))),
                "measureLimits",
                "among 2000 drawn there");
        ENGINE.check(inAccelNasBench(
                new Limits(FlopsRange.ALL, List.of(new MeasureLimit("throughput_3090", 35_000.0, null)))));
        assertRefused(new SearchSpec("nasbench101", "random", "test_mean", 9, FlopsRange.ALL, -1, 1), "seed", "(-1)");
        assertRefused(
                new SearchSpec("nasbench101", "random", "test", 9, FlopsRange.ALL, 1, 1),
                "signal",
                "test_mean, validation");
    }

    private static SearchSpec inAccelNasBench(Limits limits) {
        return new SearchSpec("accel-nasbench", "random", "surrogate", 9, limits, 1, 1);
    }

    private static void assertRefused(SearchSpec spec, String field, String message) {
        assertThatThrownBy(() -> ENGINE.check(spec))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.field())
                        .isEqualTo(field))
                .hasMessageContaining(message);
    }

    private static double meanIncumbent(String strategy) {
        double sum = 0;
        for (int seed = 0; seed < 10; seed++) {
            SearchSpec spec = new SearchSpec("nasbench101", strategy, "test_mean", 150, FlopsRange.ALL, seed, 1);
            sum += trace(spec, Answers.none()).get(149).incumbentTestAccuracy();
        }
        return sum / 10;
    }

    private static SearchSpec spec(String strategy, int queries, FlopsRange range) {
        return new SearchSpec("nasbench101", strategy, "test_mean", queries, range, 7, 1);
    }

    private static List<TraceEntry> trace(SearchSpec spec, Answers answers) {
        List<TraceEntry> trace = new ArrayList<>();
        ENGINE.run(
                spec,
                answers,
                event -> {
                    if (event instanceof SearchEvent.Evaluated evaluated) {
                        trace.add(evaluated.entry());
                    }
                },
                () -> false);
        return trace;
    }
}
