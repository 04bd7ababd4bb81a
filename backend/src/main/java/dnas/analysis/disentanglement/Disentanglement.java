package dnas.analysis.disentanglement;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * All that is measured of a code against the factors. Scores lie between 0 and 1, information is in nats.
 *
 * <p>A factor that does not vary is left out of every score, and its columns in the matrices are 0. The factors of real
 * examples depend on each other, and a code that equals dependent factors does not score 1: to see what is lost to their
 * dependence, measure the factors themselves as a code.
 *
 * @param examples N
 * @param mig mutual information gap
 * @param dci disentanglement, completeness and informativeness, and the importance of each code for each factor
 * @param sap separated attribute predictability
 * @param modularity 1 when each code knows one factor
 * @param gaussianTotalCorrelation in nats, of a Gaussian with the covariance of the codes
 * @param codeInformation mean mutual information of two different codes
 * @param mutualInformation I(z_d; v_k) [D][K]
 * @param squaredCorrelation of code d and factor k [D][K]
 * @param factorInformation I(v_j; v_k) [K][K], with the entropies on the diagonal
 */
public record Disentanglement(
        int examples,
        double mig,
        Dci dci,
        double sap,
        double modularity,
        double gaussianTotalCorrelation,
        double codeInformation,
        List<List<Double>> mutualInformation,
        List<List<Double>> squaredCorrelation,
        List<List<Double>> factorInformation) {

    /**
     * Measures.
     *
     * @param codes [D][N], D at least 2
     * @param factors [K][N], of few distinct values each; at least two of them vary
     * @param random draws the examples that the trees learn from
     * @throws IllegalArgumentException when there is too little to measure, or a code is not a number
     */
    public static Disentanglement of(float[][] codes, int[][] factors, RandomGenerator random) {
        int[] varying = IntStream.range(0, factors.length)
                .filter(k -> Arrays.stream(factors[k]).distinct().count() > 1)
                .toArray();
        check(codes, factors, varying);
        int[][] kept = Arrays.stream(varying).mapToObj(k -> factors[k]).toArray(int[][]::new);
        int[][] bins = MutualInformation.bins(codes);
        double[][] information = MutualInformation.matrix(bins, kept);
        double[] entropies =
                Arrays.stream(kept).mapToDouble(MutualInformation::entropy).toArray();
        double[][] correlation = AttributePredictability.scores(codes, kept);
        Dci dci = Dci.of(codes, kept, Split.drawn(codes[0].length, random));
        return new Disentanglement(
                codes[0].length,
                MutualInformationGap.of(information, entropies),
                dci.amongFactors(varying, factors.length),
                AttributePredictability.of(correlation),
                Modularity.of(information),
                CodeDependence.gaussianTotalCorrelation(codes),
                CodeDependence.meanMutualInformation(bins),
                Rows.spread(Rows.of(information), varying, factors.length),
                Rows.spread(Rows.of(correlation), varying, factors.length),
                Rows.of(MutualInformation.matrix(factors, factors)));
    }

    private static void check(float[][] codes, int[][] factors, int[] varying) {
        if (codes.length < 2 || varying.length < 2) {
            throw new IllegalArgumentException("Disentanglement needs two axes and two factors that vary, not "
                    + codes.length + " and " + varying.length + ".");
        }
        for (int[] factor : factors) {
            requireLength(factor.length, codes[0].length);
        }
        for (float[] code : codes) {
            requireLength(code.length, codes[0].length);
            for (float value : code) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException("A code is " + value + ".");
                }
            }
        }
    }

    private static void requireLength(int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    "Codes and factors are of " + expected + " and " + length + " examples.");
        }
    }
}
