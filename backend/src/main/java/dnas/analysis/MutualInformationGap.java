package dnas.analysis;

import java.util.Arrays;

/**
 * The mutual information gap (MIG; Chen et al. 2018, arXiv:1802.04942), as disentanglement_lib computes it: each code is
 * cut into bins of equal width, and MIG = mean_k ( I(z_(1); v_k) - I(z_(2); v_k) ) / H(v_k), where z_(1) and z_(2) are the
 * two codes that know most about factor v_k.
 */
public final class MutualInformationGap {
    /** Bins that disentanglement_lib cuts a code into. */
    public static final int BINS = 20;

    private MutualInformationGap() {}

    /**
     * The score, between 0 and 1. A factor that does not vary is left out.
     *
     * @param codes [D][N]
     * @param factors [K][N], of few distinct values each
     */
    public static double of(float[][] codes, int[][] factors) {
        int[][] bins = Arrays.stream(codes).map(MutualInformationGap::bins).toArray(int[][]::new);
        return Arrays.stream(factors)
                .filter(factor -> entropy(factor) > 0)
                .mapToDouble(factor -> gap(bins, factor))
                .average()
                .orElse(0);
    }

    private static double gap(int[][] bins, int[] factor) {
        double[] information = Arrays.stream(bins)
                .mapToDouble(bin -> mutualInformation(bin, factor))
                .sorted()
                .toArray();
        int last = information.length - 1;
        double second = last == 0 ? 0 : information[last - 1];
        return (information[last] - second) / entropy(factor);
    }

    /** Mutual information in nats of two discrete variables [N]. */
    public static double mutualInformation(int[] left, int[] right) {
        return entropy(left) + entropy(right) - entropy(paired(left, right));
    }

    /** Entropy in nats of a discrete variable [N]. */
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

    /** Index of the equal-width bin of each value; one bin when all are equal. */
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
