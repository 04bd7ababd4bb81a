package dnas.web;

import dnas.analysis.MeanInterval;
import dnas.analysis.PairedDifference;
import dnas.analysis.Summary;
import dnas.run.Catalogue;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Setup;
import dnas.run.comparison.RunComparison;
import dnas.run.comparison.SetupGroup;
import dnas.run.comparison.SetupGroup.FrontPoint;
import dnas.run.comparison.SetupGroup.Spread;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs side by side, grouped by everything but the seed.
 *
 * @param archived how many runs were left out since they are archived
 * @param deleted how many runs were left out since they were deleted
 * @param baseline id of the group whose strategy {@code tests} compare with; null when none was asked for
 * @param tests each group against the one that equals it in all but the strategy, which is the baseline's
 */
record ComparisonView(
        List<RunSummary> runs,
        int archived,
        int deleted,
        List<String> missing,
        List<Group> groups,
        @Nullable Long baseline,
        List<Test> tests) {
    /**
     * Runs that differ in nothing but the seed.
     *
     * @param id lowest id of its runs
     * @param bestTestAccuracy that its limits admit; null where the table of this installation does not know it, or accuracies are predicted
     * @param n finished runs that statistics are of, one a seed
     * @param repeated finished runs that are left out of them, since a later one has the same seed
     * @param running runs that are with a worker
     * @param pending runs that are queued
     * @param failed runs that ended with an error
     * @param cancelled runs that were ended before their budget was spent
     * @param end incumbents' accuracies when the budget is spent; null while none has finished
     * @param hypervolume of the runs; null where there is none
     */
    record Group(
            long id,
            String space,
            String spaceTitle,
            String strategy,
            SignalView signal,
            int queries,
            RangeView flopsRange,
            List<LimitView> measureLimits,
            long controllerSeed,
            List<Long> runs,
            @Nullable Double bestTestAccuracy,
            int n,
            int repeated,
            int running,
            int pending,
            int failed,
            int cancelled,
            List<Point> curve,
            @Nullable EstimateView end,
            List<FrontPoint> front,
            @Nullable EstimateView hypervolume) {}

    /** Mean, lowest and highest over the seeds after one query; the 95 % interval of the mean is null below two. */
    record Point(
            int query,
            double mean,
            double low,
            double high,
            @Nullable Double ciLow,
            @Nullable Double ciHigh) {
        static Point of(Spread spread) {
            MeanInterval interval = spread.interval();
            return new Point(
                    spread.query(),
                    spread.mean(),
                    spread.low(),
                    spread.high(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high());
        }
    }

    /** A group against that of the baseline's strategy over the seeds of both; accuracies are fractions, p is Wilcoxon's, two-sided. */
    record Test(
            long group,
            long against,
            int n,
            double difference,
            @Nullable Double ciLow,
            @Nullable Double ciHigh,
            int better,
            int equal,
            int worse,
            double p,
            double holm) {
        static Test of(RunComparison.Test test) {
            PairedDifference difference = test.difference();
            MeanInterval interval = difference.interval();
            return new Test(
                    test.group(),
                    test.against(),
                    difference.n(),
                    difference.mean(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    difference.better(),
                    difference.equal(),
                    difference.worse(),
                    difference.p(),
                    test.corrected());
        }
    }

    static ComparisonView of(
            RunComparison comparison,
            List<RunSummary> runs,
            ComparedRuns compared,
            @Nullable SetupGroup baseline,
            Catalogue catalogue,
            BestAccuracies bests) {
        Map<Long, Summary> hypervolumes = comparison.hypervolumes(setup -> List.of(
                setup.space(),
                SignalView.of(catalogue, setup.space(), setup.signal()).accuracy()));
        return new ComparisonView(
                runs,
                compared.archived(),
                compared.deleted(),
                compared.missing(),
                comparison.groups().stream()
                        .map(group -> group(group, hypervolumes.get(group.id()), catalogue, bests))
                        .toList(),
                baseline == null ? null : baseline.id(),
                baseline == null
                        ? List.of()
                        : comparison.against(baseline).stream().map(Test::of).toList());
    }

    private static Group group(
            SetupGroup group, @Nullable Summary hypervolume, Catalogue catalogue, BestAccuracies bests) {
        Setup setup = group.setup();
        List<Run> runs = group.runs();
        return new Group(
                group.id(),
                setup.space(),
                SpaceView.title(catalogue, setup.space()),
                setup.strategy(),
                SignalView.of(catalogue, setup.space(), setup.signal()),
                setup.queries(),
                RangeView.of(setup.limits().flops()),
                LimitView.of(catalogue, setup.space(), setup.limits().measures()),
                setup.controllerSeed(),
                runs.stream().map(Run::id).toList(),
                bests.of(setup, runs),
                group.counted().size(),
                count(runs, run -> run.state() == RunState.FINISHED)
                        - group.counted().size(),
                count(runs, run -> run.state().active()),
                count(runs, run -> run.state() == RunState.QUEUED),
                count(runs, run -> run.state() == RunState.FAILED),
                count(runs, run -> run.state() == RunState.CANCELLED),
                group.curve().stream().map(Point::of).toList(),
                EstimateView.of(group.end()),
                group.front(),
                EstimateView.of(hypervolume));
    }

    private static int count(List<Run> runs, Predicate<Run> wanted) {
        return (int) runs.stream().filter(wanted).count();
    }
}
