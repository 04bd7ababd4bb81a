package dnas.analysis.calibration;

/** What was predicted, each as a normal distribution, and what was true: [N] each, on one scale. */
final class Predictions {
    final double[] means;
    final double[] deviations;
    final double[] truths;
    final int n;

    /**
     * Puts them side by side.
     *
     * @throws IllegalArgumentException when there are none, they differ in number, or one is no finite number
     */
    Predictions(double[] means, double[] deviations, double[] truths) {
        n = means.length;
        if (n == 0 || deviations.length != n || truths.length != n) {
            throw new IllegalArgumentException(
                    "Calibration needs as many means as deviations and truths, at least one, not " + n + ", "
                            + deviations.length + " and " + truths.length + ".");
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(means[i] + truths[i]) || !(deviations[i] >= 0) || Double.isInfinite(deviations[i])) {
                throw new IllegalArgumentException(
                        "Prediction " + i + " is " + means[i] + " +- " + deviations[i] + " for " + truths[i] + ".");
            }
        }
        this.means = means;
        this.deviations = deviations;
        this.truths = truths;
    }

    double error(int i) {
        return means[i] - truths[i];
    }
}
