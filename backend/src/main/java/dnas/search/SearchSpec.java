package dnas.search;

import dnas.space.FlopsRange;
import dnas.space.Limits;

/**
 * One search: together with code and data it determines every evaluation.
 *
 * @param space name of the search space
 * @param strategy name of the strategy
 * @param signal label of what a query returns, one of the benchmark's signals
 * @param queries budget: evaluations of distinct architectures
 * @param limits what every queried architecture must meet
 * @param seed of everything drawn at random in the run
 * @param controllerSeed which trained controller gives the codes, for a strategy that needs one
 */
public record SearchSpec(
        String space, String strategy, String signal, int queries, Limits limits, long seed, long controllerSeed) {
    /** With a limit on FLOPs alone. */
    public SearchSpec(
            String space,
            String strategy,
            String signal,
            int queries,
            FlopsRange flopsRange,
            long seed,
            long controllerSeed) {
        this(space, strategy, signal, queries, Limits.of(flopsRange), seed, controllerSeed);
    }
}
