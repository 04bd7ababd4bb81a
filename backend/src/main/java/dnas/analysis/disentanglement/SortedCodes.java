package dnas.analysis.disentanglement;

import java.util.Arrays;

/** The training examples in ascending order of every code: sorted once, for all the trees that are grown on them. */
final class SortedCodes {
    private static final int HALF = 32;

    /** The codes of all examples [D][N]. */
    final float[][] codes;
    /** Training examples by axis [D][M]. */
    final int[][] rows;
    /** Their codes in the same order [D][M]. */
    final float[][] values;

    private final double[] reciprocals;

    /**
     * Sorts.
     *
     * @param codes [D][N]
     * @param training the M examples that trees are grown on
     */
    SortedCodes(float[][] codes, int[] training) {
        this.codes = codes;
        rows = Arrays.stream(codes).map(code -> sorted(code, training)).toArray(int[][]::new);
        values = new float[codes.length][training.length];
        for (int d = 0; d < codes.length; d++) {
            for (int i = 0; i < training.length; i++) {
                values[d][i] = codes[d][rows[d][i]];
            }
        }
        reciprocals = new double[training.length + 1];
        Arrays.setAll(reciprocals, n -> 1.0 / n);
    }

    /** 1 / n for n from 1 to M: trees divide by little else. */
    double reciprocal(int n) {
        return reciprocals[n];
    }

    private static int[] sorted(float[] code, int[] training) {
        return Arrays.stream(training)
                .mapToLong(row -> (long) ascendingBits(code[row]) << HALF | row)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    /** An integer that orders as the number does. */
    private static int ascendingBits(float value) {
        int bits = Float.floatToIntBits(value);
        return bits ^ (bits >> (HALF - 1) & Integer.MAX_VALUE);
    }
}
