package dnas.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.analysis.effects.ConceptEffects;
import dnas.analysis.effects.EffectAgreement;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.controller.ComputeDevice;
import dnas.search.Answers;
import dnas.search.SearchEngine;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.spaces.Spaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the 95 % intervals of a run's concepts hold the whole table's slope, where its cells are chosen for their accuracy.
 * The page of a run's concepts (concepts/notes.ts) and docs/FINDINGS.md state these shares; whoever moves them rewords both.
 */
class ChosenCellsTest {
    private static final int QUERIES = 150;
    private static final int SEEDS = 50;
    private static final Benchmarks BENCHMARKS = Spaces.installed(ApiTest.HOME.resolve("datasets"));
    private static final Benchmark<?> TABLE = BENCHMARKS.named("nasbench101");
    private static final SearchEngine ENGINE =
            new SearchEngine(BENCHMARKS, Path.of("target", "test-data"), ComputeDevice.CPU);
    private static final ConceptEffects TRUTH = requireNonNull(
            new WholeTable().effects(TABLE, TABLE.signal("test_mean"), EffectResponse.ACCURACY, Limits.NONE));

    /** The harder a search goes for good cells, the less often; only of cells drawn at random it is as often as promised. */
    @ParameterizedTest
    @CsvSource({"random, .977", "regularized-evolution, .787", "local-search, .720"})
    void intervalsHoldTheWholeTablesSlopeLessOftenTheHarderASearchGoesForGoodCells(String strategy, double share) {
        double held = LongStream.range(0, SEEDS)
                .mapToObj(seed -> EffectAgreement.ofConcepts(effects(strategy, seed), TRUTH))
                .mapToDouble(agreement -> requireNonNull(agreement.contained()).share())
                .average()
                .orElseThrow();
        assertThat(held).isCloseTo(share, within(.001));
    }

    private static ConceptEffects effects(String strategy, long seed) {
        List<TraceEntry> trace = new ArrayList<>();
        ENGINE.run(
                new SearchSpec("nasbench101", strategy, "test_mean", QUERIES, FlopsRange.ALL, seed, 1),
                Answers.none(),
                event -> {
                    if (event instanceof SearchEvent.Evaluated evaluated) {
                        trace.add(evaluated.entry());
                    }
                },
                () -> false);
        return requireNonNull(QueriedCells.effects(TABLE, EffectResponse.ACCURACY, trace));
    }
}
