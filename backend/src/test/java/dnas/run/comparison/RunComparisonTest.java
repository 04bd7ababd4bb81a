package dnas.run.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.analysis.Summary;
import dnas.run.Incumbent;
import dnas.run.NewStudy;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Setup;
import dnas.run.Study;
import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final long MEGA = 1_000_000;

    private final Map<Long, Trajectory> stored = new HashMap<>();
    private final List<List<Long>> asked = new ArrayList<>();
    private final Trajectories trajectories = new Trajectories(ids -> {
        asked.add(ids);
        Map<Long, Trajectory> found = new HashMap<>(stored);
        found.keySet().retainAll(ids);
        return found;
    });

    private static Run run(long id, String strategy, long seed, FlopsRange range, RunState state) {
        return run(id, strategy, seed, range, state, 1);
    }

    private static Run run(long id, String strategy, long seed, FlopsRange range, RunState state, long controllerSeed) {
        NewStudy plan = new NewStudy(
                "study",
                "space",
                List.of(strategy),
                "signal",
                3,
                List.of(range),
                List.of(),
                List.of(seed),
                controllerSeed);
        SearchSpec spec = plan.specs().get(0);
        Run queued = Run.created(id, new Study(1, Instant.EPOCH, null, plan), spec);
        return state == RunState.QUEUED ? queued : queued.with(tally()).ended(state, null, Instant.EPOCH);
    }

    private static Run.Tally tally() {
        return new Run.Tally(3, 0, 0, new Incumbent("hash", 0.9, 0.9, MEGA, 1), 0, 0);
    }

    /** A finished run whose signals are its accuracies and whose FLOPs are 1, 2, 3 ... MFLOPs. */
    private Run finished(long id, String strategy, long seed, double... accuracies) {
        long[] flops = new long[accuracies.length];
        double[] incumbents = new double[accuracies.length];
        for (int i = 0; i < accuracies.length; i++) {
            flops[i] = (i + 1) * MEGA;
            incumbents[i] = i == 0 ? accuracies[0] : Math.max(incumbents[i - 1], accuracies[i]);
        }
        stored.put(id, new Trajectory(accuracies, accuracies, incumbents, flops));
        return run(id, strategy, seed, FlopsRange.ALL, RunState.FINISHED);
    }

    private RunComparison of(Run... runs) {
        return RunComparison.of(List.of(runs), trajectories);
    }

    @Test
    void runsAreGroupedByEverythingButTheSeed() {
        FlopsRange narrow = new FlopsRange(0, 5);
        RunComparison comparison = of(
                run(4, "b", 1, FlopsRange.ALL, RunState.QUEUED),
                finished(1, "a", 1, .1, .2, .3),
                finished(2, "a", 2, .3, .2, .5),
                run(3, "a", 1, narrow, RunState.FAILED));

        assertThat(comparison.groups()).extracting(SetupGroup::id).containsExactly(1L, 3L, 4L);
        assertThat(comparison.groups().get(0).curve())
                .extracting(SetupGroup.Spread::mean)
                .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : 1)
                .containsExactly(.2, .25, .4);
        assertThat(comparison.groups().get(2).end()).isNull();
        assertThat(comparison.groups().get(2).curve()).isEmpty();
    }

    @Test
    void aRepetitionWithTheSameSeedIsNoFurtherObservation() {
        RunComparison comparison =
                of(finished(1, "a", 1, .1, .2, .3), finished(2, "a", 2, .5), finished(3, "a", 1, .1, .2, .4));

        SetupGroup group = comparison.groups().get(0);
        assertThat(group.runs()).hasSize(3);
        assertThat(group.counted()).extracting(Run::id).containsExactly(3L, 2L);
        assertThat(group.ends()).containsExactly(.4, .5);
    }

    @Test
    void aSearchThatEndedEarlyKeepsItsIncumbent() {
        SetupGroup group = of(finished(1, "a", 1, .1, .2, .3), finished(2, "a", 2, .5))
                .groups()
                .get(0);

        assertThat(group.curve()).hasSize(3);
        assertThat(group.curve().get(2).mean()).isEqualTo(.4, within(1e-12));
    }

    @Test
    void theFrontIsOfAllThatTheGroupQueriedByTheSignal() {
        SetupGroup group = of(finished(1, "a", 1, .2, .1, .4), finished(2, "a", 2, .1, .3, .35))
                .groups()
                .get(0);

        assertThat(group.front())
                .extracting(point -> point.run() + " " + point.query() + " " + point.flops() / MEGA)
                .containsExactly("1 1 1", "2 2 2", "1 3 3");
    }

    @Test
    void whatTheSignalPrefersIsOnTheFrontWhateverIsReportedOfIt() {
        stored.put(
                1L, new Trajectory(new double[] {.5, .6}, new double[] {.55, .4}, new double[] {.55, .4}, new long[] {
                    MEGA, 2 * MEGA
                }));

        SetupGroup group =
                of(run(1, "a", 1, FlopsRange.ALL, RunState.FINISHED)).groups().get(0);

        assertThat(group.front()).extracting(SetupGroup.FrontPoint::accuracy).containsExactly(.55, .4);
    }

    @Test
    void whereFlopsAreUnknownThereIsNoFront() {
        stored.put(1L, new Trajectory(new double[] {.5}, new double[] {.5}, new double[] {.5}, new long[] {0}));

        RunComparison comparison = of(run(1, "a", 1, FlopsRange.ALL, RunState.FINISHED));

        assertThat(comparison.groups().get(0).front()).isEmpty();
        assertThat(comparison.hypervolumes(Setup::space)).isEmpty();
    }

    @Test
    void hypervolumesAreSharesOfOneBox() {
        RunComparison comparison = of(finished(1, "a", 1, .2, .3, .4), finished(2, "b", 1, .2, .2, .2));

        Map<Long, Summary> hypervolumes = comparison.hypervolumes(Setup::space);

        // Over log FLOPs from log 1 to log 3: 0 until log 2, then half of the height.
        assertThat(hypervolumes.get(1L).mean())
                .isEqualTo(.5 * (Math.log(3) - Math.log(2)) / Math.log(3), within(1e-12));
        assertThat(hypervolumes.get(2L).mean()).isZero();
    }

    @Test
    void accuraciesOfAnotherKindMoveNoBox() {
        RunComparison comparison = of(finished(1, "a", 1, .2, .3, .4), finished(2, "b", 1, .2, .2, .2));
        double alone = comparison.hypervolumes(Setup::space).get(1L).mean();

        // Each strategy a kind of its own: of the second nothing but one point is on a front, which spans no box.
        Map<Long, Summary> apart = comparison.hypervolumes(Setup::strategy);

        assertThat(apart.get(1L).mean()).isEqualTo(alone, within(1e-12));
        assertThat(apart).doesNotContainKey(2L);
    }

    @Test
    void groupsAreTestedAgainstTheBaselineOverTheSeedsOfBoth() {
        RunComparison comparison = of(
                finished(1, "a", 1, .1),
                finished(2, "a", 2, .2),
                finished(3, "b", 2, .5),
                finished(4, "b", 3, .9),
                finished(5, "c", 9, .9));

        List<RunComparison.Test> tests = comparison.against(comparison.group(1).orElseThrow());

        assertThat(tests).hasSize(1);
        assertThat(tests.get(0).group()).isEqualTo(3);
        assertThat(tests.get(0).difference().n()).isEqualTo(1);
        assertThat(tests.get(0).difference().mean()).isEqualTo(.3, within(1e-12));
        assertThat(comparison.group(2)).as("any run of it names a group").isEqualTo(comparison.group(1));
        assertThat(comparison.group(99)).isEqualTo(Optional.empty());
    }

    @Test
    void onALadderEachLimitHasItsOwnTest() {
        FlopsRange narrow = new FlopsRange(0, 5);
        RunComparison comparison = of(
                finished(1, "a", 1, .5),
                finished(2, "b", 1, .7),
                limited(narrow, finished(3, "a", 1, .1)),
                limited(narrow, finished(4, "b", 1, .2)),
                limited(new FlopsRange(0, 7), finished(5, "b", 1, .9)));

        assertThat(comparison.against(comparison.group(1).orElseThrow()))
                .extracting(test -> test.group() + " against " + test.against())
                .containsExactly("2 against 1", "4 against 3");
        assertThat(comparison
                        .against(comparison.group(1).orElseThrow())
                        .get(1)
                        .difference()
                        .mean())
                .isEqualTo(.1, within(1e-12));
    }

    @Test
    void theBaselineThatIsNamedIsTestedAgainstWhateverOtherControllersThereAre() {
        RunComparison comparison =
                of(finished(1, "a", 1, .1), controlledBy(2, finished(2, "a", 1, .2)), finished(3, "b", 1, .5));

        assertThat(comparison.against(comparison.group(2).orElseThrow()))
                .extracting(test -> test.group() + " against " + test.against())
                .containsExactly("1 against 2", "3 against 2");
        assertThat(comparison.against(comparison.group(1).orElseThrow()))
                .extracting(test -> test.group() + " against " + test.against())
                .containsExactly("2 against 1", "3 against 1");
    }

    private static Run controlledBy(long controllerSeed, Run run) {
        return run(
                run.id(), run.spec().strategy(), run.spec().seed(), FlopsRange.ALL, RunState.FINISHED, controllerSeed);
    }

    private static Run limited(FlopsRange range, Run run) {
        return run(run.id(), run.spec().strategy(), run.spec().seed(), range, RunState.FINISHED);
    }

    @Test
    void finishedRunsAreReadOnceAndOthersNever() {
        Run done = finished(1, "a", 1, .1);
        Run waiting = run(2, "a", 2, FlopsRange.ALL, RunState.QUEUED);
        of(done, waiting);
        of(done, waiting);

        assertThat(asked).containsExactly(List.of(1L));
    }
}
