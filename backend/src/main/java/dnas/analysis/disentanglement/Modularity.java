package dnas.analysis.disentanglement;

import java.util.Arrays;

/**
 * Modularity (Ridgeway and Mozer 2018, arXiv:1802.05312), as disentanglement_lib computes it: a code is modular when it
 * knows one factor only. With m[d][k] = I(z_d; v_k), the score is the mean over the codes of
 * 1 - ( sum_k m_dk^2 - max_k m_dk^2 ) / ( max_k m_dk^2 (K - 1) ).
 *
 * <p>A code that knows nothing at all scores 0. One that knows nothing but is measured on few examples does not: its counted
 * information is small, but above 0 and uneven, so free axes raise or lower the mean by chance.
 */
final class Modularity {
    private Modularity() {}

    /**
     * The score, between 0 and 1.
     *
     * @param information m [D][K], K at least 2
     */
    static double of(double[][] information) {
        return Arrays.stream(information)
                .mapToDouble(Modularity::ofCode)
                .average()
                .orElse(0);
    }

    private static double ofCode(double[] information) {
        double sum = 0;
        double greatest = 0;
        for (double each : information) {
            sum += each * each;
            greatest = Math.max(greatest, each * each);
        }
        return greatest == 0 ? 0 : 1 - (sum - greatest) / (greatest * (information.length - 1));
    }
}
