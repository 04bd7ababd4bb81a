package dnas.store;

/**
 * How long finished searches of a space took.
 *
 * @param queries that each was to make
 * @param runs how many there were
 * @param secondsPerQuery in the mean over them, the training of controllers aside
 */
public record SearchDuration(String strategy, int queries, int runs, double secondsPerQuery) {}
