package dnas.controller;

/**
 * The posteriors q(z | x) of all cells, kept by combination of concepts so that the most probable cell of a combination is
 * found by one pass over contiguous memory.
 */
final class PosteriorIndex {
    private final CellArrays<?> cells;
    private final int freeAxes;
    /** Per combination, axis-major: float [Z][members]. */
    private final float[][] means;

    private final float[][] precisions;
    /** Per combination: sum of log variances [members]. */
    private final float[][] logVariances;

    PosteriorIndex(CellArrays<?> cells, int freeAxes) {
        this.cells = cells;
        this.freeAxes = freeAxes;
        int combinations = cells.combinations();
        means = new float[combinations][];
        precisions = new float[combinations][];
        logVariances = new float[combinations][];
        for (int c = 0; c < combinations; c++) {
            int count = cells.members(c).length;
            means[c] = new float[freeAxes * count];
            precisions[c] = new float[freeAxes * count];
            logVariances[c] = new float[count];
        }
    }

    /**
     * Sets the posterior of one member of a combination.
     *
     * @param member its place among the members
     * @param mean [rows, Z]
     * @param logVariance [rows, Z]
     * @param row the member's row in both
     */
    void put(int combination, int member, float[] mean, float[] logVariance, int row) {
        int count = logVariances[combination].length;
        float sum = 0;
        for (int d = 0; d < freeAxes; d++) {
            means[combination][d * count + member] = mean[row * freeAxes + d];
            precisions[combination][d * count + member] = (float) Math.exp(-logVariance[row * freeAxes + d]);
            sum += logVariance[row * freeAxes + d];
        }
        logVariances[combination][member] = sum;
    }

    /** The cell of the combination with the highest q(z | x), for z at {@code offset}. */
    int mostProbable(int combination, float[] z, int offset) {
        float[] mean = means[combination];
        float[] precision = precisions[combination];
        float[] score = logVariances[combination].clone();
        int count = score.length;
        for (int d = 0; d < freeAxes; d++) {
            float value = z[offset + d];
            int start = d * count;
            for (int i = 0; i < count; i++) {
                float difference = value - mean[start + i];
                score[i] += difference * difference * precision[start + i];
            }
        }
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = score[i] < score[best] ? i : best;
        }
        return cells.members(combination)[best];
    }
}
