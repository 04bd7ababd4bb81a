package dnas.analysis.disentanglement;

import dnas.analysis.Correlation;
import java.util.Arrays;

/**
 * Separated attribute predictability (SAP; Kumar et al. 2018, arXiv:1711.00848) for numeric factors: S[d][k] is the squared
 * correlation of code d with factor k, and SAP is the mean over the factors of the gap between the two best codes.
 */
final class AttributePredictability {
    private AttributePredictability() {}

    /** S [D][K]; 0 where code or factor does not vary. */
    static double[][] scores(float[][] codes, int[][] factors) {
        return Arrays.stream(codes)
                .map(code -> Arrays.stream(factors)
                        .mapToDouble(factor -> squared(Correlation.of(code, factor)))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The score, between 0 and 1. */
    static double of(double[][] scores) {
        return Arrays.stream(Gaps.betweenTheTwoBest(scores)).average().orElse(0);
    }

    private static double squared(double value) {
        return value * value;
    }
}
