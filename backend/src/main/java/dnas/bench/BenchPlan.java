package dnas.bench;

import dnas.benchmark.Signal;
import dnas.search.SearchSpec;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is compared: every strategy with every signal under every limit with every seed.
 *
 * @param space name of the search space
 * @param strategies names; the first is tested against each of the others
 * @param signals what a query returns
 * @param limits on FLOPs
 * @param measureLimits on other measures, met beside each of the limits on FLOPs
 * @param budgets numbers of queries that are reported; the searches have the largest, and the smaller ones are read off them
 * @param seeds the same for every strategy, so that their results are paired
 * @param controllerSeed which trained controller gives the codes, where a strategy needs one
 */
public record BenchPlan(
        String space,
        List<String> strategies,
        List<Signal> signals,
        List<FlopsLimit> limits,
        List<MeasureLimit> measureLimits,
        List<Integer> budgets,
        List<Long> seeds,
        long controllerSeed) {
    public BenchPlan {
        strategies = List.copyOf(strategies);
        signals = List.copyOf(signals);
        limits = List.copyOf(limits);
        measureLimits = List.copyOf(measureLimits);
        budgets = budgets.stream().distinct().sorted().toList();
        seeds = List.copyOf(seeds);
    }

    /** Queries of every search. */
    public int queries() {
        return Collections.max(budgets);
    }

    /** All that an architecture must meet. */
    public Limits limits(FlopsLimit limit) {
        return new Limits(limit.range(), measureLimits);
    }

    /** One search. */
    public SearchSpec spec(String strategy, Signal signal, FlopsLimit limit, int queries, long seed) {
        return new SearchSpec(space, strategy, signal.label(), queries, limits(limit), seed, controllerSeed);
    }

    /** Every search, seed by seed, so that quick and slow ones alternate and the time left is estimated from both. */
    public List<SearchSpec> searches() {
        List<SearchSpec> searches = new ArrayList<>();
        for (long seed : seeds) {
            searches.addAll(searches(queries(), seed));
        }
        return searches;
    }

    /** One search of each kind, with the largest budget and with the smallest: can these be run, all can. */
    public List<SearchSpec> samples() {
        List<SearchSpec> samples = new ArrayList<>(searches(queries(), seeds.get(0)));
        samples.addAll(searches(budgets.get(0), seeds.get(0)));
        return samples;
    }

    private List<SearchSpec> searches(int queries, long seed) {
        List<SearchSpec> searches = new ArrayList<>();
        for (Signal signal : signals) {
            for (FlopsLimit limit : limits) {
                for (String strategy : strategies) {
                    searches.add(spec(strategy, signal, limit, queries, seed));
                }
            }
        }
        return searches;
    }
}
