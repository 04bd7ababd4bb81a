package dnas.run;

import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import java.util.List;

/**
 * What a study compares: every strategy in every FLOPs range with every seed, all else equal.
 *
 * @param name as people know it
 * @param space name of the search space
 * @param strategies names of the strategies, each once
 * @param signal label of what a query returns
 * @param queries budget of each run
 * @param ladder FLOPs ranges, one or several, each once: the budget ladder
 * @param measureLimits what every queried architecture must meet beside its FLOPs
 * @param seeds one run a strategy and range each, each once
 * @param controllerSeed which trained controller gives the codes
 */
public record NewStudy(
        String name,
        String space,
        List<String> strategies,
        String signal,
        int queries,
        List<FlopsRange> ladder,
        List<MeasureLimit> measureLimits,
        List<Long> seeds,
        long controllerSeed) {
    /** Runs that one may have. */
    public static final int MOST_RUNS = 10_000;

    public NewStudy {
        strategies = List.copyOf(strategies);
        ladder = List.copyOf(ladder);
        measureLimits = List.copyOf(measureLimits);
        seeds = List.copyOf(seeds);
    }

    /** One specification a run: by seed, then by range, then by strategy, so that strategies can be compared early. */
    public List<SearchSpec> specs() {
        return specs(seeds);
    }

    /** One specification a strategy and range: what can be said against one of them goes for its other seeds too. */
    public List<SearchSpec> specsOfFirstSeed() {
        return specs(seeds.subList(0, 1));
    }

    private List<SearchSpec> specs(List<Long> ofSeeds) {
        return ofSeeds.stream()
                .flatMap(seed -> limits().stream().flatMap(limits -> strategies.stream()
                        .map(strategy ->
                                new SearchSpec(space, strategy, signal, queries, limits, seed, controllerSeed))))
                .toList();
    }

    public long countRuns() {
        return (long) strategies.size() * ladder.size() * seeds.size();
    }

    /** What every queried architecture must meet, one a rung of the ladder. */
    public List<Limits> limits() {
        return ladder.stream().map(range -> new Limits(range, measureLimits)).toList();
    }
}
