package dnas.run.calibration;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.search.dense.Replay;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best architecture that a search did not query, and how far down its process has it: hindsight. Where it stands among the
 * first the search would go there next; where it stands far down, no process that learnt from these queries leads there.
 *
 * @param testAccuracy mean test accuracy, a fraction
 * @param rank 1 for the unqueried architecture of the highest predicted mean
 * @param unqueried architectures that it is ranked among
 */
public record Missed(double testAccuracy, int rank, int unqueried) {

    /** Of the unqueried architectures of a range; null where none is left. */
    static @Nullable Missed of(Benchmark<?> benchmark, Signal signal, Replay replay, int[] unqueried) {
        if (unqueried.length == 0) {
            return null;
        }
        int best = IntStream.range(0, unqueried.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> benchmark.testAccuracyAt(unqueried[i], signal)))
                .orElseThrow();
        return new Missed(
                benchmark.testAccuracyAt(unqueried[best], signal), replay.rank(unqueried, best), unqueried.length);
    }
}
