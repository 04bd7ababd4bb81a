package dnas.spaces.accelnasbench;

import dnas.space.FlopsRange;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Exact counts and uniform draws of networks within a range of FLOPs, without a list of them.
 *
 * <p>A network's FLOPs are a constant and a sum of seven terms, each a function of one block. Meeting in the middle: the sums
 * over blocks 1 to 3 and those over blocks 4 to 6 are sorted (at most 48^3 = 110,592 each); for every option of block 7 two
 * pointers that only move down walk the pairs of sums within the range, 48 x 4 x 110,592 steps at most. A draw takes an option
 * of block 7 in proportion to its count and walks again to the pair of a random rank. About 2 MB; safe for many threads.
 */
final class FlopsSums {
    /** Bits for three options below each sum; sums of three blocks' FLOPs stay far below 2^45. */
    private static final int CODE_BITS = 17;

    private static final int TRIPLE = 3;

    /** Sums over blocks 1 to 3, each with its options, ascending. */
    private final long[] first;
    /** Likewise over blocks 4 to 6. */
    private final long[] middle;
    /** Options of block 7. */
    private final int[] last;

    private volatile Counts latest;

    FlopsSums() {
        first = sums(0);
        middle = sums(TRIPLE);
        last = Depths.options(2 * TRIPLE);
        latest = counts(FlopsRange.ALL);
    }

    /** Networks within a range, by the option of block 7. */
    private static final class Counts {
        private final FlopsRange range;
        private final long[] byLast;
        private final long total;

        Counts(FlopsRange range, long[] byLast) {
            this.range = range;
            this.byLast = byLast;
            total = Arrays.stream(byLast).sum();
        }
    }

    private static long[] sums(int from) {
        int[] a = Depths.options(from);
        int[] b = Depths.options(from + 1);
        int[] c = Depths.options(from + 2);
        long[] sums = new long[a.length * b.length * c.length];
        int next = 0;
        for (int i : a) {
            for (int j : b) {
                for (int k : c) {
                    long flops = flops(from, i) + flops(from + 1, j) + flops(from + 2, k);
                    sums[next++] = flops << CODE_BITS | (i * Block.OPTIONS + j) * Block.OPTIONS + k;
                }
            }
        }
        Arrays.sort(sums);
        return sums;
    }

    private static long flops(int position, int option) {
        return NetworkCost.ofBlock(position, option).flops();
    }

    /** Number of networks within the range. */
    long count(FlopsRange range) {
        return countsOf(range).total;
    }

    /**
     * A network within the range, each equally likely.
     *
     * @throws IllegalArgumentException when the range holds none
     */
    Network draw(FlopsRange range, RandomGenerator random) {
        Counts counts = countsOf(range);
        if (counts.total == 0) {
            throw new IllegalArgumentException("No architecture has FLOPs in " + range + ".");
        }
        long rank = random.nextLong(counts.total);
        int index = 0;
        while (rank >= counts.byLast[index]) {
            rank -= counts.byLast[index++];
        }
        return new Pairs(range, last[index]).at(rank);
    }

    /** Strategies draw many networks from one range, so the counts of the latest are kept. */
    private Counts countsOf(FlopsRange range) {
        Counts kept = latest;
        if (!kept.range.equals(range)) {
            kept = counts(range);
            latest = kept;
        }
        return kept;
    }

    private Counts counts(FlopsRange range) {
        return new Counts(
                range,
                Arrays.stream(last)
                        .mapToLong(option -> new Pairs(range, option).count())
                        .toArray());
    }

    /** The pairs of sums whose networks lie in a range, for one option of block 7; to be walked once. */
    private final class Pairs {
        private final int option;
        private final long min;
        private final long max;
        /** First sum of {@link #middle} that reaches the minimum with the current sum of {@link #first}. */
        private int from = middle.length;
        /** First that exceeds the maximum. */
        private int to = middle.length;

        Pairs(FlopsRange range, int option) {
            this.option = option;
            long apart = NetworkCost.fixedFlops() + flops(2 * TRIPLE, option);
            min = range.min() - apart;
            max = range.max() - apart;
        }

        private int countWith(long sum) {
            while (from > 0 && (middle[from - 1] >>> CODE_BITS) >= min - sum) {
                from--;
            }
            while (to > 0 && (middle[to - 1] >>> CODE_BITS) > max - sum) {
                to--;
            }
            return to - from;
        }

        long count() {
            long count = 0;
            for (long packed : first) {
                count += countWith(packed >>> CODE_BITS);
            }
            return count;
        }

        Network at(long rank) {
            long left = rank;
            for (long packed : first) {
                int here = countWith(packed >>> CODE_BITS);
                if (left < here) {
                    long cube = (long) Block.OPTIONS * Block.OPTIONS * Block.OPTIONS;
                    long blocks = code(packed) * cube + code(middle[from + (int) left]);
                    return new Network(blocks * Block.OPTIONS + option);
                }
                left -= here;
            }
            throw new IllegalStateException("There are " + (rank - left) + " pairs, none of rank " + rank + ".");
        }

        private long code(long packed) {
            return packed & ((1 << CODE_BITS) - 1);
        }
    }
}
