package dnas.e2e;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Wall times of a benchmark. */
final class Timing {
    static final int REPEATS = 5;

    private Timing() {}

    /** The median of {@link #REPEATS} measurements. */
    static double median(Callable<Double> measurement) throws Exception {
        double[] values = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            values[i] = measurement.call();
        }
        return quantile(values, .5);
    }

    /** The smallest value that at least this share is at most. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
