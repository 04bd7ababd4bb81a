package dnas.analysis;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Ranks as quantiles of the standard normal distribution (Bliss 1967; Beasley, Erickson and Allison 2009, "Rank-based inverse
 * normal transformations are increasingly used, but are they merited?"): what the order alone says, without the distances.
 */
public final class NormalScores {
    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

    private NormalScores() {}

    /** The (rank - 1/2) / N quantile of each value [N], ties sharing their mean rank; about 0 in the mean, of about deviation 1. */
    public static double[] of(double[] values) {
        return Arrays.stream(Ranks.of(values))
                .map(rank -> STANDARD.inverseCumulativeProbability((rank - 0.5) / values.length))
                .toArray();
    }
}
