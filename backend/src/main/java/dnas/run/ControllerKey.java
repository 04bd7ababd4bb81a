package dnas.run;

import dnas.search.SearchSpec;

/**
 * Which controller: the default configuration, trained for a space from a seed.
 *
 * @param space name of the search space
 * @param seed of its training
 */
public record ControllerKey(String space, long seed) {
    public static ControllerKey of(SearchSpec spec) {
        return new ControllerKey(spec.space(), spec.controllerSeed());
    }

    /** Identifier in the API. */
    public String id() {
        return space + "-" + seed;
    }
}
