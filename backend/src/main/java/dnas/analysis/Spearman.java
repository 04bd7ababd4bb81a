package dnas.analysis;

import java.util.Optional;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * Spearman's rank correlation with its 95 % confidence interval: Fisher's z, atanh r, is about normal with the standard error
 * sqrt( (1 + r^2 / 2) / (n - 3) ) of Bonett and Wright (2000), "Sample size requirements for estimating Pearson, Kendall and
 * Spearman correlations".
 *
 * @param coefficient between -1 and 1
 * @param interval null below four values
 * @param n size of the sample
 */
public record Spearman(double coefficient, @Nullable Interval interval, int n) {
    private static final double NORMAL_QUANTILE = 1.959963984540054;
    private static final int FEWEST = 4;

    /** Of two variables [N]; empty when one of them does not vary. */
    public static Optional<Spearman> of(double[] left, double[] right) {
        return ofRanks(Ranks.of(left), Ranks.of(right));
    }

    /** The same when the ranks [N] are known already. */
    public static Optional<Spearman> ofRanks(double[] left, double[] right) {
        if (left.length < 2) {
            return Optional.empty();
        }
        double coefficient = new PearsonsCorrelation().correlation(left, right);
        return Double.isNaN(coefficient)
                ? Optional.empty()
                : Optional.of(new Spearman(coefficient, interval(coefficient, left.length), left.length));
    }

    private static @Nullable Interval interval(double coefficient, int n) {
        if (n < FEWEST) {
            return null;
        }
        double bounded = Math.max(-1, Math.min(1, coefficient));
        double z = Math.log((1 + bounded) / (1 - bounded)) / 2;
        double half = NORMAL_QUANTILE * Math.sqrt((1 + bounded * bounded / 2) / (n - FEWEST + 1));
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }
}
