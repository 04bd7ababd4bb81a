package dnas.store;

import dnas.Known;
import dnas.analysis.Summary;
import dnas.run.RunState;
import dnas.run.Setup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs that differ in nothing but the seed, summed up. Statistics are of finished runs, one a seed: the latest, since a
 * repetition with the same seed is no further observation.
 *
 * @param firstRun the lowest id among all runs of the setup, by which it is known
 * @param lastRun the highest id among them
 * @param runs how many
 * @param seeds how many different seeds they have
 * @param states number of runs in each state that one has
 * @param queried evaluations of all
 * @param seconds that its finished runs took; null when there are none
 * @param end incumbents' accuracies of the runs that the statistics are of; null when there are none
 * @param best incumbents' highest accuracy among all runs, finished or not
 * @param bestFlops FLOPs of the incumbent of highest accuracy
 */
public record GroupRow(
        Setup setup,
        long firstRun,
        long lastRun,
        int runs,
        int seeds,
        Map<RunState, Integer> states,
        long queried,
        @Nullable Double seconds,
        @Nullable Summary end,
        @Nullable Double best,
        @Nullable Long bestFlops) {
    @Nullable
    Double mean() {
        return end == null ? null : end.mean();
    }

    /** FLOPs of the best; null where they are not known. */
    public @Nullable Long knownFlops() {
        return bestFlops == null ? null : Known.orNull(bestFlops);
    }

    int count(RunState state) {
        return states.getOrDefault(state, 0);
    }
}
