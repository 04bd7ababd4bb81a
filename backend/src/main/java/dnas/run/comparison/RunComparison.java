package dnas.run.comparison;

import dnas.analysis.Holm;
import dnas.analysis.PairedDifference;
import dnas.analysis.ParetoBox;
import dnas.analysis.Summary;
import dnas.run.Run;
import dnas.run.Setup;
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
import java.util.stream.Stream;

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
     * A group against another, over the seeds that both have finished.
     *
     * @param group id of the group
     * @param against id of the group that equals it in everything but the strategy
     * @param difference of the accuracies at the end, group minus the other
     * @param corrected p after Holm's correction over all tests of this comparison with the same space and signal
     */
    public record Test(long group, long against, PairedDifference difference, double corrected) {}

    /** A test before its correction. */
    private record Pair(SetupGroup group, SetupGroup against, PairedDifference difference) {}

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

    /**
     * Each group against the one that equals it in everything but the strategy and the controller's seed, and has the baseline's
     * strategy: within each limit of a ladder its own test. Of several with other controllers it is the baseline itself, or the
     * one with its controller. A group that has no such counterpart, or shares no finished seed with it, is left out.
     */
    public List<Test> against(SetupGroup baseline) {
        Setup chosen = baseline.setup();
        Map<Setup, SetupGroup> counterparts = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> group.setup().strategy().equals(chosen.strategy()))
                .sorted(Comparator.comparing(group -> group.setup().controllerSeed() != chosen.controllerSeed()))
                .forEach(group -> counterparts.putIfAbsent(withoutStrategy(group.setup()), group));
        Map<List<Object>, List<Pair>> families = groups.stream()
                .flatMap(group -> Optional.ofNullable(counterparts.get(withoutStrategy(group.setup())))
                        .filter(other -> other.id() != group.id())
                        .flatMap(other -> paired(group, other).map(difference -> new Pair(group, other, difference)))
                        .stream())
                .collect(Collectors.groupingBy(
                        pair -> List.of(
                                pair.group().setup().space(),
                                pair.group().setup().signal()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return families.values().stream().flatMap(RunComparison::corrected).toList();
    }

    /** The controller's seed aside too: strategies that need none have one all the same. */
    private static Setup withoutStrategy(Setup setup) {
        return new Setup(setup.space(), "", setup.signal(), setup.queries(), setup.limits(), 0);
    }

    private static Stream<Test> corrected(List<Pair> family) {
        double[] corrected = Holm.corrected(
                family.stream().mapToDouble(pair -> pair.difference().p()).toArray());
        return IntStream.range(0, corrected.length).mapToObj(i -> {
            Pair pair = family.get(i);
            return new Test(pair.group().id(), pair.against().id(), pair.difference(), corrected[i]);
        });
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
