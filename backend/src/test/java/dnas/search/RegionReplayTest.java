package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.search.dense.RegionReplay;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real table. The concepts stand for the code of a controller. */
class RegionReplayTest {
    private static final FlopsRange RANGE = new FlopsRange(0, 1_000_000_000);
    private static final int BUDGET = 45;

    @TempDir
    private static Path data;

    private static NasBench101Table table;
    private static Features<Cell> features;
    private static List<TraceEntry> trace;

    @BeforeAll
    static void search() {
        table = NasBench101Table.load(Path.of(System.getProperty("dnas.home"), "datasets"));
        features = ConceptFeatures.of(table.space(), data);
        trace = new ArrayList<>();
        SearchSpec spec = new SearchSpec("nasbench101", "dense-sampling", "validation", BUDGET, RANGE, 3, 1);
        new SearchLoop<>(table, spec, Answers.none(), event -> {
                    if (event instanceof SearchEvent.Evaluated evaluated) {
                        trace.add(evaluated.entry());
                    }
                })
                .run(StrategyChoice.parse("dense-sampling").create(context()), () -> false);
    }

    private static SearchContext<Cell> context() {
        return new SearchContext<>(
                table.domain(table.signal("validation"), Limits.of(RANGE)), new SplittableRandom(3), features, null);
    }

    private static List<RegionReplay.Round> replay(List<TraceEntry> queried) {
        return RegionReplay.of(context(), Set.of(), BUDGET, queried, played -> {});
    }

    @Test
    void theFirstRoundIsSpreadOutAndEachLaterOneHasRegionsThatShrink() {
        List<RegionReplay.Round> rounds = replay(trace);
        assertThat(rounds).extracting(RegionReplay.Round::from).containsExactly(1, 21, 26, 31, 36, 41);
        assertThat(rounds).extracting(RegionReplay.Round::to).containsExactly(20, 25, 30, 35, 40, 45);
        assertThat(rounds.get(0).regions()).isEmpty();
        assertThat(rounds.subList(1, 6))
                .allMatch(round -> !round.regions().isEmpty() && round.regions().size() <= 4);
        assertThat(rounds.get(1).regions()).allMatch(region -> region.members().size() == 8_000);
        assertThat(rounds.get(2).regions()).allMatch(region -> region.members().size() == 7_200);
    }

    @Test
    void membersAreNearerToTheirCentreThanMostOfTheRange() {
        RegionReplay.Round round = replay(trace).get(1);
        int[] inside = table.space().byFlops().indicesIn(RANGE);
        assertThat(round.regions()).allSatisfy(region -> {
            float[] centre = features.codeAt(region.centre());
            double farthest = region.members().stream()
                    .mapToDouble(member -> features.squaredCodeDistance(member, centre))
                    .max()
                    .orElseThrow();
            long nearer = Arrays.stream(inside)
                    .filter(index -> features.squaredCodeDistance(index, centre) < farthest)
                    .count();
            assertThat(nearer).isLessThan(inside.length / 5);
        });
    }

    @Test
    void aSearchThatGoesOnIsReplayedAsFarAsItIs() {
        List<RegionReplay.Round> rounds = replay(trace.subList(0, 28));
        assertThat(rounds)
                .hasSize(3)
                .isEqualTo(List.of(
                        replay(trace).get(0),
                        replay(trace).get(1),
                        new RegionReplay.Round(26, 28, replay(trace).get(2).regions())));
        assertThat(replay(List.of())).isEmpty();
    }

    @Test
    void aSearchThatWentElsewhereIsRefusedAtTheFirstOtherQuery() {
        List<TraceEntry> other = new ArrayList<>(trace);
        other.set(22, trace.get(40));
        assertThatThrownBy(() -> replay(other))
                .isInstanceOf(RegionReplay.Diverged.class)
                .hasMessageContaining("At query 23 the replay asked for architecture "
                        + trace.get(22).hash());
    }
}
