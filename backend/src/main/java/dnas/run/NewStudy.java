package dnas.run;

import dnas.search.SearchSpec;
import dnas.space.Limits;
import java.util.List;

/**
 * What a study compares: every strategy with every seed, all else equal.
 *
 * @param name as people know it
 * @param space name of the search space
 * @param strategies names of the strategies, each once
 * @param signal label of what a query returns
 * @param queries budget of each run
 * @param limits what every queried architecture must meet
 * @param seeds one run a strategy each, each once
 * @param controllerSeed which trained controller gives the codes
 */
public record NewStudy(
        String name,
        String space,
        List<String> strategies,
        String signal,
        int queries,
        Limits limits,
        List<Long> seeds,
        long controllerSeed) {
    public NewStudy {
        strategies = List.copyOf(strategies);
        seeds = List.copyOf(seeds);
    }

    /** One specification a run: by seed, then by strategy, so that strategies can be compared early. */
    public List<SearchSpec> specs() {
        return specs(seeds);
    }

    /** One specification a strategy: what can be said against one of them goes for its other seeds too. */
    public List<SearchSpec> specsOfFirstSeed() {
        return specs(seeds.subList(0, 1));
    }

    private List<SearchSpec> specs(List<Long> ofSeeds) {
        return ofSeeds.stream()
                .flatMap(seed -> strategies.stream()
                        .map(strategy ->
                                new SearchSpec(space, strategy, signal, queries, limits, seed, controllerSeed)))
                .toList();
    }
}
