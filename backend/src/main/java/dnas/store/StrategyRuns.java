package dnas.store;

/**
 * Runs of one strategy in one space.
 *
 * @param controllerSeed of the controller, where the strategy needs one
 * @param unfinished those of them that have not ended
 */
public record StrategyRuns(String space, String strategy, long controllerSeed, int runs, int unfinished) {}
