package dnas.run.comparison;

import dnas.analysis.MeanInterval;
import dnas.analysis.ParetoFront;
import dnas.analysis.Summary;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Setup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * Runs that differ in nothing but the seed.
 *
 * @param setup what they share
 * @param runs all of them, by seed
 * @param counted those that statistics are of: finished, one a seed, the latest, since a repetition with the same seed is no
 *     further observation; by seed
 * @param trajectories of the counted, in their order
 */
public record SetupGroup(Setup setup, List<Run> runs, List<Run> counted, List<Trajectory> trajectories) {
    /** Points of a curve at most; a longer one is thinned out. */
    private static final int POINTS = 500;

    public SetupGroup {
        runs = List.copyOf(runs);
        counted = List.copyOf(counted);
        trajectories = List.copyOf(trajectories);
    }

    /**
     * Incumbents' accuracies after one query.
     *
     * @param interval of the mean; null for one run
     */
    public record Spread(
            int query,
            double mean,
            double low,
            double high,
            @Nullable MeanInterval interval) {}

    /**
     * An architecture on the front of all that the counted runs have queried: none of at most its FLOPs has a better signal.
     *
     * @param run that queried it
     * @param query at which it did
     * @param accuracy what is reported of it, a fraction
     */
    public record FrontPoint(long run, int query, long flops, double signal, double accuracy) {}

    static SetupGroup of(Setup setup, List<Run> runs, Map<Long, Trajectory> trajectories) {
        List<Run> bySeed = runs.stream()
                .sorted(Comparator.<Run>comparingLong(run -> run.spec().seed()).thenComparingLong(Run::id))
                .toList();
        Map<Long, Run> latest = new TreeMap<>();
        for (Run run : bySeed) {
            if (run.state() == RunState.FINISHED && trajectories.containsKey(run.id())) {
                latest.put(run.spec().seed(), run);
            }
        }
        List<Run> counted = List.copyOf(latest.values());
        return new SetupGroup(
                setup,
                bySeed,
                counted,
                counted.stream().map(run -> trajectories.get(run.id())).toList());
    }

    /** The lowest id of its runs, by which it is known. */
    public long id() {
        return runs.stream().mapToLong(Run::id).min().orElseThrow();
    }

    /** Accuracies of the counted runs' incumbents at their end, in the order of the counted. */
    public double[] ends() {
        return trajectories.stream()
                .mapToDouble(trajectory -> trajectory.incumbentAfter(setup.queries()))
                .toArray();
    }

    /** The ends in brief; null while nothing has finished. */
    public @Nullable Summary end() {
        return trajectories.isEmpty() ? null : Summary.of(ends());
    }

    /** Mean and spread over the counted runs, query by query; a search that ended early keeps its incumbent. */
    public List<Spread> curve() {
        int last = trajectories.stream().mapToInt(Trajectory::queries).max().orElse(0);
        int step = Math.max(1, (last + POINTS - 1) / POINTS);
        return IntStream.rangeClosed(1, last)
                .filter(query -> query == 1 || query == last || query % step == 0)
                .mapToObj(this::spread)
                .toList();
    }

    private Spread spread(int query) {
        double[] accuracies = trajectories.stream()
                .mapToDouble(trajectory -> trajectory.incumbentAfter(query))
                .toArray();
        double mean = StatUtils.mean(accuracies);
        return new Spread(
                query,
                mean,
                StatUtils.min(accuracies),
                StatUtils.max(accuracies),
                MeanInterval.of(mean, Math.sqrt(StatUtils.variance(accuracies, mean)), accuracies.length)
                        .orElse(null));
    }

    /** The front of FLOPs and signal, by ascending FLOPs; empty where FLOPs are not known. */
    public List<FrontPoint> front() {
        List<FrontPoint> points = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            long run = counted.get(i).id();
            Trajectory trajectory = trajectories.get(i);
            trajectory
                    .front()
                    .mapToObj(at -> new FrontPoint(
                            run, at + 1, trajectory.flops(at), trajectory.signal(at), trajectory.accuracy(at)))
                    .forEach(points::add);
        }
        double[] flops = points.stream().mapToDouble(FrontPoint::flops).toArray();
        double[] signals = points.stream().mapToDouble(FrontPoint::signal).toArray();
        return IntStream.of(ParetoFront.of(flops, signals))
                .mapToObj(points::get)
                .toList();
    }
}
