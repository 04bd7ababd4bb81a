package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Observation;
import dnas.benchmark.Provenance;
import dnas.benchmark.Signal;
import dnas.search.Features.View;
import dnas.search.dense.DenseSampling;
import dnas.search.dense.DenseSetting;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the real table. The concepts stand for the code of a controller, which takes minutes to train. */
class DenseSamplingTest {
    private static final FlopsRange AT_MOST_1000_MFLOPS = new FlopsRange(0, 1_000_000_000);

    @TempDir
    private static Path data;

    private static NasBench101Table table;
    private static Features<Cell> features;

    @BeforeAll
    static void load() {
        table = NasBench101Table.load(Path.of(System.getProperty("dnas.home"), "datasets"));
        features = ConceptFeatures.of(table.space(), data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test_mean", "validation"})
    void spendsTheBudgetOnDistinctCellsWithinTheRangeAndRepeatsItself(String signal) {
        SearchSpec spec = spec(signal, 60, AT_MOST_1000_MFLOPS, 7);
        List<TraceEntry> trace = trace(table, spec);
        assertThat(trace).hasSize(60);
        assertThat(trace).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        assertThat(trace).allMatch(entry -> AT_MOST_1000_MFLOPS.contains(entry.flops()));
        assertThat(trace(table, spec)).isEqualTo(trace);
    }

    @Test
    void endsWithEveryCellOfARangeThatHoldsFewerThanTheBudget() {
        FlopsRange narrow = new FlopsRange(0, 37_400_000);
        assertThat(trace(table, spec("test_mean", 150, narrow, 1)))
                .hasSize(table.space().byFlops().count(narrow))
                .hasSize(32);
    }

    @Test
    void spendsTheBudgetInANarrowBandToo() {
        FlopsRange band = new FlopsRange(1_000_000_000, 1_010_178_000);
        assertThat(trace(table, spec("test_mean", 100, band, 1))).hasSize(100);
    }

    /** Beyond 500 queries the predictor learns from the best and the latest only. */
    @Test
    void goesOnBeyondFiveHundredQueries() {
        SearchSpec spec = spec("test_mean", 560, new FlopsRange(1_000_000_000, 1_010_178_000), 1);
        assertThat(trace(table, spec)).hasSize(560).extracting(TraceEntry::hash).doesNotHaveDuplicates();
    }

    @Test
    void finds94PercentWithin100QueriesInEachOfThreeSeeds() {
        for (int seed = 1; seed <= 3; seed++) {
            List<TraceEntry> trace = trace(table, spec("test_mean", 100, FlopsRange.ALL, seed));
            assertThat(trace.get(99).incumbentTestAccuracy()).as("seed " + seed).isGreaterThan(.94);
        }
    }

    /** With fewest parameters for a signal it must go where the accuracies are poor: it follows what it is told alone. */
    @Test
    void followsTheSignalAndNothingElse() {
        Benchmark<Cell> smallest = new SmallestIsBest(table);
        List<TraceEntry> trace = trace(smallest, spec("test_mean", 60, FlopsRange.ALL, 1));
        assertThat(trace.stream().mapToDouble(TraceEntry::parameters).min().orElseThrow())
                .isLessThan(240_000);
    }

    @Test
    void twoDrawnCellsLieAtASquaredDistanceOfTwoHalfOfItFromTheCodes() {
        SplittableRandom random = new SplittableRandom(1);
        double whole = 0;
        double codes = 0;
        for (int i = 0; i < 20_000; i++) {
            int a = random.nextInt(table.space().size());
            int b = random.nextInt(table.space().size());
            codes += features.squaredCodeDistance(a, features.codeAt(b)) / 2;
            float[] first = features.row(a, View.CODE_AND_STRUCTURE);
            float[] second = features.row(b, View.CODE_AND_STRUCTURE);
            for (int j = 0; j < first.length; j++) {
                whole += (first[j] - second[j]) * (first[j] - second[j]);
            }
        }
        assertThat(codes / 20_000).isCloseTo(1, within(.05));
        assertThat(whole / 20_000).isCloseTo(2, within(.1));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECODED")
    void everySettingSpendsTheBudgetAndChangesTheSearch(DenseSetting setting) {
        SearchSpec spec = spec("test_mean", 80, AT_MOST_1000_MFLOPS, 7);
        List<TraceEntry> changed = trace(table, spec, Set.of(setting));
        assertThat(changed).hasSize(80).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        if (setting != DenseSetting.NO_TC && setting != DenseSetting.NO_CONCEPTS) {
            assertThat(changed).as("against no setting").isNotEqualTo(trace(table, spec));
        }
    }

    private static SearchSpec spec(String signal, int queries, FlopsRange range, long seed) {
        return new SearchSpec("nasbench101", "dense-sampling", signal, queries, range, seed, 1);
    }

    private static List<TraceEntry> trace(Benchmark<Cell> benchmark, SearchSpec spec) {
        return trace(benchmark, spec, Set.of());
    }

    private static List<TraceEntry> trace(Benchmark<Cell> benchmark, SearchSpec spec, Set<DenseSetting> settings) {
        List<TraceEntry> trace = new ArrayList<>();
        SearchContext<Cell> context = new SearchContext<>(
                table.space().within(spec.limits()), new SplittableRandom(spec.seed()), features, null);
        new SearchLoop<>(benchmark, spec, Answers.none(), event -> {
                    if (event instanceof SearchEvent.Evaluated evaluated) {
                        trace.add(evaluated.entry());
                    }
                })
                .run(new DenseSampling<>(context, features, settings), () -> false);
        return trace;
    }

    /** The real space with another signal: the fewer parameters the better. */
    private record SmallestIsBest(NasBench101Table measured) implements Benchmark<Cell> {
        @Override
        public ListedSpace<Cell> space() {
            return measured.space();
        }

        @Override
        public Provenance provenance() {
            return measured.provenance();
        }

        @Override
        public Observation query(Cell cell, Signal signal, long runSeed) {
            double parameters = measured.space().costOf(cell).parameters();
            return new Observation(1 / parameters, 1 / parameters);
        }

        @Override
        public ListedSpace<Cell> table() {
            return measured.space();
        }

        @Override
        public List<Signal> signals() {
            return measured.signals();
        }

        @Override
        public double testAccuracyAt(int index, Signal signal) {
            return measured.testAccuracyAt(index, signal);
        }
    }
}
