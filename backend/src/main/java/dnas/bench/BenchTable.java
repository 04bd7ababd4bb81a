package dnas.bench;

import dnas.analysis.Holm;
import dnas.benchmark.Signal;
import dnas.search.SearchSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statistics of a whole comparison.
 *
 * @param rows by signal, limit, strategy and budget
 * @param comparisons of the first strategy with each other, by signal, limit, budget and rival
 * @param groups the searches behind the rows
 */
public record BenchTable(List<BenchRow> rows, List<Comparison> comparisons, List<Group> groups) {
    /**
     * The searches of one strategy with one signal under one limit, in the order of the seeds.
     *
     * @param best that the limit admits
     */
    public record Group(String strategy, Signal signal, FlopsLimit limit, Best best, List<BenchResult> results) {}

    /**
     * Sums up finished searches.
     *
     * @param results of every search of the plan, in any order
     * @param best that a limit admits under a signal
     */
    public static BenchTable of(
            BenchPlan plan,
            List<BenchResult> results,
            BiFunction<Signal, FlopsLimit, Best> best,
            Thresholds thresholds) {
        Map<SearchSpec, BenchResult> bySpec = results.stream()
                .collect(Collectors.toMap(BenchResult::spec, Function.identity(), (first, later) -> later));
        List<BenchRow> rows = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        List<Group> all = new ArrayList<>();
        for (Signal signal : plan.signals()) {
            for (FlopsLimit limit : plan.limits()) {
                List<Group> groups = groups(plan, signal, limit, best.apply(signal, limit), bySpec);
                all.addAll(groups);
                groups.forEach(group -> plan.budgets()
                        .forEach(budget ->
                                rows.add(BenchRow.of(group.results(), limit, budget, group.best(), thresholds))));
                plan.budgets().forEach(budget -> comparisons.addAll(compared(groups, budget)));
            }
        }
        return new BenchTable(rows, comparisons, all);
    }

    private static List<Group> groups(
            BenchPlan plan, Signal signal, FlopsLimit limit, Best best, Map<SearchSpec, BenchResult> bySpec) {
        return plan.strategies().stream()
                .map(strategy -> new Group(
                        strategy,
                        signal,
                        limit,
                        best,
                        plan.seeds().stream()
                                .map(seed -> plan.spec(strategy, signal, limit, plan.queries(), seed))
                                .map(spec -> Objects.requireNonNull(bySpec.get(spec), "a search was not done"))
                                .toList()))
                .toList();
    }

    private static List<Comparison> compared(List<Group> groups, int budget) {
        Group first = groups.get(0);
        List<Comparison> raw = groups.stream()
                .skip(1)
                .map(rival -> Comparison.of(first.results(), rival.results(), first.limit(), budget))
                .toList();
        double[] corrected =
                Holm.corrected(raw.stream().mapToDouble(Comparison::p).toArray());
        return IntStream.range(0, corrected.length)
                .mapToObj(i -> raw.get(i).corrected(corrected[i]))
                .toList();
    }
}
