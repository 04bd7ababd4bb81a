package dnas.run;

import dnas.search.SearchSpec;
import dnas.space.Limits;

/**
 * All that determines a search but its seed: runs of one setup are repetitions of each other.
 *
 * @param space name of the search space
 * @param strategy name of the strategy, with its settings
 * @param signal label of what a query returns
 * @param queries budget of each run
 * @param limits what every queried architecture must meet
 * @param controllerSeed which trained controller gives the codes, for a strategy that needs one
 */
public record Setup(String space, String strategy, String signal, int queries, Limits limits, long controllerSeed) {
    public static Setup of(SearchSpec spec) {
        return new Setup(
                spec.space(), spec.strategy(), spec.signal(), spec.queries(), spec.limits(), spec.controllerSeed());
    }
}
