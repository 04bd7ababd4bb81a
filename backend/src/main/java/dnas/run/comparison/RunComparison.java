package dnas.run.comparison;

import dnas.analysis.Holm;
import dnas.analysis.PairedDifference;
import dnas.analysis.ParetoBox;
import dnas.analysis.Summary;
import dnas.run.Run;
import dnas.run.Setup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Runs side by side, grouped by everything but the seed.
 *
 * @param groups by the lowest id of their runs
 */
public record RunComparison(List<SetupGroup> groups) {
    public RunComparison {
        groups = List.copyOf(groups);
    }

    /**
     * A group against the baseline, over the seeds that both have finished.
     *
     * @param group id of the group
     * @param difference of the accuracies at the end, group minus baseline
     * @param corrected p after Holm's correction over all groups that are compared with the baseline
     */
    public record Test(long group, PairedDifference difference, double corrected) {}

    public static RunComparison of(List<Run> runs, Trajectories trajectories) {
        Map<Setup, List<Run>> bySetup = runs.stream()
                .sorted(Comparator.comparingLong(Run::id))
                .collect(Collectors.groupingBy(run -> Setup.of(run.spec()), LinkedHashMap::new, Collectors.toList()));
        Map<Long, Trajectory> known = trajectories.of(runs);
        return new RunComparison(bySetup.entrySet().stream()
                .map(entry -> SetupGroup.of(entry.getKey(), entry.getValue(), known))
                .toList());
    }

    /** The group that holds the run with this id. */
    public Optional<SetupGroup> group(long id) {
        return groups.stream()
                .filter(group -> group.runs().stream().anyMatch(run -> run.id() == id))
                .findFirst();
    }

    /** Every other group of the same space and signal that shares a finished seed with the baseline, against it. */
    public List<Test> against(SetupGroup baseline) {
        List<SetupGroup> rivals = new ArrayList<>();
        List<PairedDifference> differences = new ArrayList<>();
        for (SetupGroup group : groups) {
            if (group.id() != baseline.id() && comparable(group.setup(), baseline.setup())) {
                Optional<PairedDifference> difference = paired(group, baseline);
                if (difference.isPresent()) {
                    rivals.add(group);
                    differences.add(difference.get());
                }
            }
        }
        double[] corrected = Holm.corrected(
                differences.stream().mapToDouble(PairedDifference::p).toArray());
        return IntStream.range(0, corrected.length)
                .mapToObj(i -> new Test(rivals.get(i).id(), differences.get(i), corrected[i]))
                .toList();
    }

    private static boolean comparable(Setup one, Setup other) {
        return one.space().equals(other.space()) && one.signal().equals(other.signal());
    }

    private static Optional<PairedDifference> paired(SetupGroup group, SetupGroup baseline) {
        Map<Long, Double> ofBaseline = endsBySeed(baseline);
        Map<Long, Double> ofGroup = endsBySeed(group);
        List<Long> seeds =
                ofGroup.keySet().stream().filter(ofBaseline::containsKey).toList();
        return seeds.isEmpty()
                ? Optional.empty()
                : Optional.of(PairedDifference.of(values(seeds, ofGroup::get), values(seeds, ofBaseline::get)));
    }

    private static double[] values(List<Long> seeds, ToDoubleFunction<Long> ofSeed) {
        return seeds.stream().mapToDouble(ofSeed).toArray();
    }

    private static Map<Long, Double> endsBySeed(SetupGroup group) {
        double[] ends = group.ends();
        Map<Long, Double> bySeed = new LinkedHashMap<>();
        for (int i = 0; i < ends.length; i++) {
            bySeed.put(group.counted().get(i).spec().seed(), ends[i]);
        }
        return bySeed;
    }

    /**
     * Each run's hypervolume, summed up by group id: the share of the box between the ideal and the nadir of the front of
     * all groups of its kind, over the logarithm of FLOPs and the reported accuracy, that the run's own front by its signal
     * dominates. Empty where FLOPs are not known or that front is a single point.
     *
     * @param kind the same for setups whose accuracies mean the same
     */
    public Map<Long, Summary> hypervolumes(Function<Setup, ?> kind) {
        Map<Long, Summary> summaries = new LinkedHashMap<>();
        groups.stream()
                .collect(Collectors.groupingBy(
                        group -> kind.apply(group.setup()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> addHypervolumes(alike, summaries));
        return summaries;
    }

    private static void addHypervolumes(List<SetupGroup> groups, Map<Long, Summary> summaries) {
        Map<Long, List<double[][]>> fronts = new LinkedHashMap<>();
        groups.forEach(group -> fronts.put(group.id(), frontsOf(group)));
        List<double[][]> all = fronts.values().stream().flatMap(List::stream).toList();
        ParetoBox.of(all(all, 0), all(all, 1))
                .ifPresent(box -> fronts.forEach((id, own) -> {
                    if (!own.isEmpty()) {
                        summaries.put(
                                id,
                                Summary.of(own.stream()
                                        .mapToDouble(front -> box.hypervolume(front[0], front[1]))
                                        .toArray()));
                    }
                }));
    }

    private static List<double[][]> frontsOf(SetupGroup group) {
        return group.trajectories().stream()
                .map(RunComparison::frontOf)
                .filter(front -> front[0].length > 0)
                .toList();
    }

    /** Logarithms of FLOPs and accuracies of the front by the signal. */
    private static double[][] frontOf(Trajectory trajectory) {
        return new double[][] {
            trajectory.front().mapToDouble(at -> Math.log(trajectory.flops(at))).toArray(),
            trajectory.front().mapToDouble(trajectory::accuracy).toArray()
        };
    }

    private static double[] all(List<double[][]> fronts, int row) {
        return fronts.stream()
                .flatMapToDouble(front -> DoubleStream.of(front[row]))
                .toArray();
    }
}
