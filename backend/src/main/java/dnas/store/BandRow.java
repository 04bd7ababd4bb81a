package dnas.store;

import org.jspecify.annotations.Nullable;

/**
 * Incumbents' test accuracies of one strategy's finished runs after one query.
 *
 * @param strategy name of the strategy
 * @param query from 1
 * @param mean over the runs
 * @param low the worst run
 * @param high the best run
 * @param deviation sample standard deviation; null for one run
 * @param n how many runs
 */
public record BandRow(
        String strategy,
        int query,
        double mean,
        double low,
        double high,
        @Nullable Double deviation,
        int n) {}
