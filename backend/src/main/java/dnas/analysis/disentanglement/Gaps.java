package dnas.analysis.disentanglement;

/** How far the best axis of each factor is ahead of the second best. */
final class Gaps {
    private Gaps() {}

    /** The gap [K] of scores [D][K], none of them negative; a single axis is measured against 0. */
    static double[] betweenTheTwoBest(double[][] scores) {
        double[] gaps = new double[scores[0].length];
        for (int k = 0; k < gaps.length; k++) {
            double best = 0;
            double second = 0;
            for (double[] axis : scores) {
                second = Math.max(second, Math.min(best, axis[k]));
                best = Math.max(best, axis[k]);
            }
            gaps[k] = best - second;
        }
        return gaps;
    }
}
