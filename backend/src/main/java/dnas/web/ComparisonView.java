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
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs side by side, grouped by everything but the seed.
 *
 * @param baseline id of the group that {@code tests} compare with; null when none was asked for
 * @param tests every other group of the baseline's space and signal that shares a finished seed with it, against it
 */
record ComparisonView(
        List<RunSummary> runs, List<Group> groups, @Nullable Long baseline, List<Test> tests) {
    /**
     * Runs that differ in nothing but the seed.
     *
     * @param id lowest id of its runs
     * @param bestTestAccuracy that its limits admit; null where the table of this installation does not know it, or accuracies are predicted
     * @param n finished runs that statistics are of, one a seed
     * @param repeated finished runs that are left out of them, since a later one has the same seed
     * @param running runs that are with a worker
     * @param pending runs that are queued
     * @param end null while none has finished
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
            List<Band> curve,
            List<Band> interval,
            @Nullable End end,
            List<FrontPoint> front,
            @Nullable Estimate hypervolume) {}

    /** Mean and spread after one query. */
    record Band(int query, double mean, double low, double high, int n) {}

    /** Incumbents' test accuracies when the budget is spent; the interval is null below two seeds. */
    record End(
            double mean, @Nullable Double ciLow, @Nullable Double ciHigh, double median, double best, double worst) {
        static @Nullable End of(@Nullable Summary summary) {
            if (summary == null) {
                return null;
            }
            MeanInterval interval = summary.interval();
            return new End(
                    summary.mean(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    summary.median(),
                    summary.max(),
                    summary.min());
        }
    }

    /** A mean over n runs; the interval is null below two. */
    record Estimate(
            double mean, @Nullable Double ciLow, @Nullable Double ciHigh, int n) {
        static @Nullable Estimate of(@Nullable Summary summary) {
            if (summary == null) {
                return null;
            }
            MeanInterval interval = summary.interval();
            return new Estimate(
                    summary.mean(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    summary.n());
        }
    }

    /** A group against the baseline over the seeds of both; accuracies are fractions, p is Wilcoxon's, two-sided. */
    record Test(
            long group,
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
            RunComparison comparison, List<RunSummary> runs, @Nullable SetupGroup baseline, Catalogue catalogue) {
        Map<Long, Summary> hypervolumes = comparison.hypervolumes(setup -> List.of(
                setup.space(),
                SignalView.of(catalogue, setup.space(), setup.signal()).accuracy()));
        return new ComparisonView(
                runs,
                comparison.groups().stream()
                        .map(group -> group(group, hypervolumes.get(group.id()), catalogue))
                        .toList(),
                baseline == null ? null : baseline.id(),
                baseline == null
                        ? List.of()
                        : comparison.against(baseline).stream().map(Test::of).toList());
    }

    private static Group group(SetupGroup group, @Nullable Summary hypervolume, Catalogue catalogue) {
        Setup setup = group.setup();
        List<Spread> curve = group.curve();
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
                best(group, catalogue),
                group.counted().size(),
                count(runs, run -> run.state() == RunState.FINISHED)
                        - group.counted().size(),
                count(runs, run -> run.state().active()),
                count(runs, run -> run.state() == RunState.QUEUED),
                curve.stream()
                        .map(spread -> new Band(spread.query(), spread.mean(), spread.low(), spread.high(), spread.n()))
                        .toList(),
                curve.stream().flatMap(ComparisonView::interval).toList(),
                End.of(group.end()),
                group.front(),
                Estimate.of(hypervolume));
    }

    private static int count(List<Run> runs, Predicate<Run> wanted) {
        return (int) runs.stream().filter(wanted).count();
    }

    private static Stream<Band> interval(Spread spread) {
        MeanInterval interval = spread.interval();
        return Stream.ofNullable(
                interval == null
                        ? null
                        : new Band(spread.query(), spread.mean(), interval.low(), interval.high(), spread.n()));
    }

    /** Not known where the data of one of the runs were others. */
    private static @Nullable Double best(SetupGroup group, Catalogue catalogue) {
        Setup setup = group.setup();
        if (group.runs().stream().anyMatch(run -> DataState.of(catalogue, run) != DataState.CURRENT)) {
            return null;
        }
        return catalogue
                .find(setup.space())
                .map(benchmark -> benchmark.bestTestAccuracy(benchmark.signal(setup.signal()), setup.limits()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElse(null);
    }
}
