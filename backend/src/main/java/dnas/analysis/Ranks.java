package dnas.analysis;

import java.util.Arrays;

/** Ranks of a sample: 1 for the least value; equal values share the mean of the ranks that they take up. */
public final class Ranks {
    private Ranks() {}

    /** Ranks [N] of some numbers [N], none of them NaN, in O(N log N). */
    public static double[] of(double[] values) {
        double[] sorted = Arrays.stream(values).map(Ranks::withoutSignOfZero).toArray();
        Arrays.sort(sorted);
        double[] distinct = new double[sorted.length];
        double[] rank = new double[sorted.length];
        int count = 0;
        for (int start = 0; start < sorted.length; count++) {
            int end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            distinct[count] = sorted[start];
            rank[count] = (start + 1 + end) / 2.0;
            start = end;
        }
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = rank[Arrays.binarySearch(distinct, 0, count, withoutSignOfZero(values[i]))];
        }
        return ranks;
    }

    /** Sorting and searching tell -0 from 0. */
    private static double withoutSignOfZero(double value) {
        return value + 0.0;
    }
}
