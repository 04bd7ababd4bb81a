package dnas.analysis.disentanglement;

import java.util.Arrays;

/**
 * The mutual information gap (MIG; Chen et al. 2018, arXiv:1802.04942), as disentanglement_lib computes it: each code is
 * cut into bins of equal width, and MIG = mean_k ( I(z_(1); v_k) - I(z_(2); v_k) ) / H(v_k), where z_(1) and z_(2) are the
 * two codes that know most about factor v_k.
 */
public final class MutualInformationGap {
    private MutualInformationGap() {}

    /**
     * The score, between 0 and 1. A factor that does not vary is left out.
     *
     * @param codes [D][N]
     * @param factors [K][N], of few distinct values each
     */
    public static double of(float[][] codes, int[][] factors) {
        double[] entropies =
                Arrays.stream(factors).mapToDouble(MutualInformation::entropy).toArray();
        return of(MutualInformation.matrix(MutualInformation.bins(codes), factors), entropies);
    }

    /**
     * The score from what is known already.
     *
     * @param information I(z_d; v_k) [D][K]
     * @param entropies H(v_k) [K]
     */
    static double of(double[][] information, double[] entropies) {
        double[] gaps = Gaps.betweenTheTwoBest(information);
        double sum = 0;
        int varying = 0;
        for (int k = 0; k < entropies.length; k++) {
            if (entropies[k] > 0) {
                sum += gaps[k] / entropies[k];
                varying++;
            }
        }
        return varying == 0 ? 0 : sum / varying;
    }
}
