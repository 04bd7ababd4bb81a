package dnas.run.calibration;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.search.Features;
import dnas.search.dense.Replay;
import dnas.space.Architecture;
import dnas.space.ListedSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best architecture that a search did not query, and how far down its process has it: hindsight. Where it stands among the
 * first the search would go there next; where it stands far down, no process that learnt from these queries leads there.
 *
 * @param testAccuracy as the signal reports it, a fraction
 * @param rank 1 for the unqueried architecture of the highest predicted mean
 * @param unqueried architectures that it is ranked among
 */
public record Missed(double testAccuracy, int rank, int unqueried) {

    /** Of the unqueried architectures within limits; null where none is left, and where the best of them is not known. */
    static <A extends Architecture> @Nullable Missed of(
            Benchmark<A> benchmark, Signal signal, Features<A> features, Replay replay, int[] unqueried) {
        if (unqueried.length == 0 || signal.origin() == Signal.Origin.PREDICTED) {
            return null;
        }
        ListedSpace<A> table = benchmark.table();
        double[] accuracies = Arrays.stream(unqueried)
                .parallel()
                .mapToDouble(number -> benchmark.testAccuracyAt(table.indexOf(features.get(number)), signal))
                .toArray();
        int best = IntStream.range(0, unqueried.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> accuracies[i]))
                .orElseThrow();
        return new Missed(accuracies[best], replay.rank(unqueried, best), unqueried.length);
    }
}
