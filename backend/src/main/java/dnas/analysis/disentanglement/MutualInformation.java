package dnas.analysis.disentanglement;

import java.util.Arrays;

/** Entropy and mutual information, in nats, of discrete variables as they are counted, without correction for bias. */
public final class MutualInformation {
    /** Bins that disentanglement_lib cuts a code into. */
    public static final int BINS = 20;

    private MutualInformation() {}

    /** Of two discrete variables [N]. */
    public static double of(int[] left, int[] right) {
        return Math.max(0, entropy(left) + entropy(right) - entropy(paired(left, right)));
    }

    /** Of every variable of the first list with every variable of the second: [left][right]. */
    public static double[][] matrix(int[][] left, int[][] right) {
        return Arrays.stream(left)
                .map(one -> Arrays.stream(right)
                        .mapToDouble(other -> of(one, other))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Entropy of a discrete variable [N]. */
    public static double entropy(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                double share = (double) (i - start) / sorted.length;
                sum -= share * Math.log(share);
                start = i;
            }
        }
        return sum;
    }

    /** Every code [D][N] as the index of the equal-width bin of each value; one bin when all are equal. */
    public static int[][] bins(float[][] codes) {
        return Arrays.stream(codes).map(MutualInformation::bins).toArray(int[][]::new);
    }

    static int[] bins(float[] code) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : code) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double width = ((double) high - low) / BINS;
        int[] bins = new int[code.length];
        for (int i = 0; i < code.length && width > 0; i++) {
            bins[i] = (int) Math.min(BINS - 1.0, (code[i] - low) / width);
        }
        return bins;
    }

    private static int[] paired(int[] left, int[] right) {
        int low = Arrays.stream(right).min().orElse(0);
        int span = Arrays.stream(right).max().orElse(0) - low + 1;
        int[] pairs = new int[left.length];
        Arrays.setAll(pairs, i -> left[i] * span + right[i] - low);
        return pairs;
    }
}
