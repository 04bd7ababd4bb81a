package dnas.spaces.accelnasbench;

import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sum of one term a block, which shall lie between two ends. */
final class BoundedSum {
    /** For rounding: sums are compared with limits on their inverses. */
    private static final double SLACK = 1e-9;

    private final double constant;
    private final double low;
    private final double high;
    /** [7][48] by position and option. */
    private final double[][] terms = new double[Network.BLOCKS][Block.OPTIONS];
    /** What the blocks from each position on add at least [8]. */
    private final double[] least = new double[Network.BLOCKS + 1];
    /** At most [8]. */
    private final double[] most = new double[Network.BLOCKS + 1];

    @FunctionalInterface
    private interface Terms {
        double of(int position, int option);
    }

    private BoundedSum(double constant, Terms known, double low, double high) {
        this.constant = constant;
        this.low = low;
        this.high = high;
        for (int position = Network.BLOCKS - 1; position >= 0; position--) {
            int block = position;
            Arrays.setAll(terms[block], option -> known.of(block, option));
            least[block] = least[block + 1] + allowed(block).min().orElseThrow();
            most[block] = most[block + 1] + allowed(block).max().orElseThrow();
        }
    }

    private DoubleStream allowed(int position) {
        return IntStream.of(Depths.options(position)).mapToDouble(option -> terms[position][option]);
    }

    static BoundedSum ofFlops(FlopsRange range) {
        return new BoundedSum(
                NetworkCost.fixedFlops(),
                (position, option) -> NetworkCost.ofBlock(position, option).flops(),
                range.min(),
                range.max());
    }

    /**
     * Of a limit on a latency, or on a throughput: that is the inverse of a time, so its ends change places.
     *
     * @param times of the measure
     */
    static BoundedSum ofTime(BlockTimes times, MeasureLimit limit, boolean latency) {
        Double low = latency ? limit.min() : inverse(limit.max());
        Double high = latency ? limit.max() : inverse(limit.min());
        return new BoundedSum(
                times.constant(),
                times::time,
                low == null ? Double.NEGATIVE_INFINITY : low,
                high == null ? Double.POSITIVE_INFINITY : high);
    }

    /** None where a rate says nothing about a time. */
    private static @Nullable Double inverse(@Nullable Double rate) {
        return rate == null || rate <= 0 ? null : Double.valueOf(1 / rate);
    }

    /** What all networks have. */
    double constant() {
        return constant;
    }

    double term(int position, int option) {
        return terms[position][option];
    }

    /** Whether a sum over the blocks before a position can still come to lie between the ends. */
    boolean reaches(double sum, int position) {
        double slack = SLACK * Math.abs(sum);
        return sum + most[position] + slack >= low && sum + least[position] - slack <= high;
    }
}
