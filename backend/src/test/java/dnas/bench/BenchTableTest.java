package dnas.bench;

import static dnas.bench.Results.result;
import static dnas.bench.Results.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTableTest {
    /** Three seeds: 94.3 after query 2, 94.1 after query 3, and 93.8. */
    private static final List<BenchResult> DENSE = List.of(
            result(spec("dense", 1), 93, 94.3, 94.3),
            result(spec("dense", 2), 93, 93.5, 94.1),
            result(spec("dense", 3), 93, 93.5, 93.8));

    private static BenchTable table(List<BenchResult> results, List<String> strategies, List<Integer> budgets) {
        return BenchTable.of(
                Results.plan(strategies, budgets, List.of(1L, 2L, 3L)),
                results,
                (signal, limit) -> new Best(.943, .943),
                Results.THRESHOLDS);
    }

    @Test
    void aRowSumsUpTheSeeds() {
        BenchRow row = table(DENSE, List.of("dense"), List.of(3)).rows().get(0);

        assertThat(row.n()).isEqualTo(3);
        assertThat(row.mean()).isCloseTo(282.2 / 3, within(1e-9));
        assertThat(row.median()).isCloseTo(94.1, within(1e-9));
        assertThat(row.regret()).isCloseTo(94.3 - 282.2 / 3, within(1e-9));
        assertThat(row.atTarget()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(row.optimal()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(row.medianSeconds()).isEqualTo(2);
    }

    @Test
    void theMedianOfQueriesCountsSeedsThatNeverArrive() {
        List<BenchRow> rows = table(DENSE, List.of("dense"), List.of(3, 2)).rows();

        assertThat(rows).extracting(BenchRow::queries).containsExactly(2, 3);
        assertThat(rows).extracting(BenchRow::medianQueriesToReach).containsExactly(null, 3.0);
        assertThat(rows.get(1).reached()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void aSearchThatEndedEarlyKeepsWhatItFound() {
        BenchResult early = result(spec("dense", 1), 93, 94);
        assertThat(early.after(3)).isEqualTo(.94);
        assertThat(early.queriesTo(.94, 3)).hasValue(2);
        assertThat(early.queriesTo(.94, 1)).isEmpty();
    }

    /** Three of one sign: p = 2 / 2^3; the rival that it equals gives 1. Holm doubles the smaller. */
    @Test
    void theFirstStrategyIsTestedAgainstEachRivalOverTheSameSeeds() {
        List<BenchResult> results = new ArrayList<>(DENSE);
        for (long seed : new long[] {3, 1, 2}) {
            results.add(result(spec("random", seed), 92, 92, 92));
            results.add(result(
                    spec("equal", seed), 93, 93, 100 * DENSE.get((int) seed - 1).after(3)));
        }
        List<Comparison> comparisons =
                table(results, List.of("dense", "random", "equal"), List.of(3)).comparisons();

        assertThat(comparisons).extracting(Comparison::rival).containsExactly("random", "equal");
        assertThat(comparisons).extracting(Comparison::p).containsExactly(.25, 1.0);
        assertThat(comparisons).extracting(Comparison::holm).containsExactly(.5, 1.0);
        assertThat(comparisons.get(0).better()).isEqualTo(3);
        assertThat(comparisons.get(0).difference()).isCloseTo(282.2 / 3 - 92, within(1e-9));
        assertThat(comparisons.get(1).better() + comparisons.get(1).worse()).isZero();
    }

    @Test
    void anAccuracyOfInterestIsAPercentage() {
        assertThatThrownBy(() -> new Thresholds(0.0, 94.0))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--target");
        assertThatThrownBy(() -> new Thresholds(.942, 94.0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Thresholds(94.0, 101.0))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--reach");
        assertThatThrownBy(() -> new Thresholds(94.0, Double.NaN)).isInstanceOf(InvalidInput.class);
    }

    /** Of the three seeds one gets to 94.3. */
    @Test
    void countsTheQueriesToTheHighestSignal() {
        BenchRow row = table(DENSE, List.of("dense"), List.of(3)).rows().get(0);

        assertThat(row.foundBestSignal()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(row.medianQueriesToBestSignal()).isNull();
    }

    @Test
    void whereNobodyKnowsTheBestThereIsNoRegret() {
        BenchTable table = BenchTable.of(
                Results.plan(List.of("dense"), List.of(3), List.of(1L, 2L, 3L)),
                DENSE,
                (signal, limit) -> new Best(null, null),
                new Thresholds(null, null));
        BenchRow row = table.rows().get(0);

        assertThat(row.regret()).isNull();
        assertThat(row.foundBestSignal()).isNull();
        assertThat(new ShownTables(table)
                        .of(table.rows(), new Thresholds(null, null), false)
                        .head())
                .contains("mean %")
                .doesNotContain("mean regret", "seeds at the best");
    }
}
