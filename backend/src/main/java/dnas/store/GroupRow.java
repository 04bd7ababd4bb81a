package dnas.store;

import dnas.run.Setup;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Runs that differ in nothing but the seed, summed up. Statistics are of finished runs, one a seed: the latest, since a
 * repetition with the same seed is no further observation.
 *
 * @param lastRun the highest id among them
 * @param runs how many
 * @param seeds how many different seeds they have
 * @param queried evaluations of all
 * @param seconds spent on all
 * @param n finished runs that the statistics are of
 * @param mean of their incumbents' accuracies; null when there are none
 * @param deviation sample standard deviation of these; null below two
 * @param best incumbents' highest accuracy among all runs, finished or not
 * @param bestFlops FLOPs of the incumbent of highest accuracy
 */
public record GroupRow(
        String space,
        String strategy,
        String signal,
        int queries,
        long flopsMin,
        long flopsMax,
        String measureLimits,
        long controllerSeed,
        long lastRun,
        int runs,
        int seeds,
        int queued,
        int training,
        int running,
        int finished,
        int failed,
        int cancelled,
        long queried,
        double seconds,
        int n,
        @Nullable Double mean,
        @Nullable Double deviation,
        @Nullable Double best,
        @Nullable Long bestFlops) {
    public Setup setup() {
        return new Setup(
                space,
                strategy,
                signal,
                queries,
                new Limits(new FlopsRange(flopsMin, flopsMax), Limits.parse(measureLimits)),
                controllerSeed);
    }
}
