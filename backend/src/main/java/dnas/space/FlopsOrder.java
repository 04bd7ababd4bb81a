package dnas.space;

import java.util.Arrays;
import java.util.Optional;

/** The indices of a listed space in ascending order of FLOPs: counts and quantiles within a range by bisection. */
public final class FlopsOrder {
    private final long[] flops;
    private final int[] indices;

    /**
     * @param flopsByIndex FLOPs of each architecture, in units
     */
    public FlopsOrder(long[] flopsByIndex) {
        indices = sortedByFlops(flopsByIndex);
        flops = new long[indices.length];
        Arrays.setAll(flops, rank -> flopsByIndex[indices[rank]]);
    }

    /** Sorts (FLOPs, index) packed into one long: FLOPs of any known space stay below 2^40, indices below 2^23. */
    private static int[] sortedByFlops(long[] flopsByIndex) {
        int bits = 23;
        if (flopsByIndex.length >= 1 << bits) {
            throw new IllegalArgumentException("A listed space may hold " + (1 << bits) + " architectures at most.");
        }
        long[] packed = new long[flopsByIndex.length];
        Arrays.setAll(packed, index -> flopsByIndex[index] << bits | index);
        Arrays.parallelSort(packed);
        return Arrays.stream(packed)
                .mapToInt(value -> (int) (value & ((1 << bits) - 1)))
                .toArray();
    }

    /** Whether FLOPs are known at all; else each counts as 0, and quantiles and histogram mean nothing. */
    public boolean known() {
        return max() > 0;
    }

    public int count(FlopsRange range) {
        return rankAbove(range.max()) - rankFrom(range.min());
    }

    /** Indices within the range, in ascending order of FLOPs. */
    public int[] indicesIn(FlopsRange range) {
        return Arrays.copyOfRange(indices, rankFrom(range.min()), rankAbove(range.max()));
    }

    public long min() {
        return flops[0];
    }

    public long max() {
        return flops[flops.length - 1];
    }

    /** FLOPs that the given share of architectures does not exceed. */
    public long quantile(double share) {
        return flops[(int) Math.min(flops.length - 1L, Math.max(0, Math.ceil(share * flops.length) - 1))];
    }

    /** For a range that holds nothing: the smallest extension of it that holds something; empty when it holds some. */
    public Optional<FlopsRange> nearest(FlopsRange range) {
        if (count(range) > 0) {
            return Optional.empty();
        }
        int above = rankFrom(range.min());
        boolean extendUp =
                above < flops.length && (above == 0 || flops[above] - range.max() <= range.min() - flops[above - 1]);
        return Optional.of(
                extendUp ? new FlopsRange(range.min(), flops[above]) : new FlopsRange(flops[above - 1], range.max()));
    }

    /** Counts in bins of equal width over log FLOPs between bounds that hold all of them: int [bins]. */
    public int[] histogram(FlopsRange bounds, int bins) {
        double low = Math.log(bounds.min());
        double width = (Math.log(bounds.max()) - low) / bins;
        int[] counts = new int[bins];
        for (long value : flops) {
            counts[(int) Math.min(bins - 1.0, (Math.log(value) - low) / width)]++;
        }
        return counts;
    }

    private int rankFrom(long value) {
        int low = 0;
        int high = flops.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flops[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int rankAbove(long value) {
        return value == Long.MAX_VALUE ? flops.length : rankFrom(value + 1);
    }
}
