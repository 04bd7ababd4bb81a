package dnas.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;

/**
 * Wilcoxon's signed-rank test of paired samples, two-sided (Wilcoxon 1945; Hollander, Wolfe and Chicken 2014, chapter 3):
 * whether the differences lie symmetrically around 0.
 *
 * <p>Differences of 0 are dropped, as Wilcoxon did and R's {@code wilcox.test} does; equal sizes share their mean rank. Below
 * {@value #EXACT_BELOW} differences p is exact: V's distribution over all signs of the very ranks, ties included, which R
 * gives without ties only. From there on V is taken as normal, with corrections for ties and continuity, as in R.
 *
 * @param n differences other than 0
 * @param positive V, the sum of the ranks of positive differences
 * @param p two-sided; 1 when nothing differs
 */
public record WilcoxonSignedRank(int n, double positive, double p) {
    private static final int EXACT_BELOW = 50;
    /** Digits by which sizes are told apart, so that rounding errors of a subtraction break no tie. */
    private static final MathContext DIGITS = new MathContext(9);

    /**
     * The test of two samples [N], paired by index.
     *
     * @throws IllegalArgumentException when they are not equally long
     */
    public static WilcoxonSignedRank of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Samples of " + first.length + " and " + second.length + " values are not paired.");
        }
        double[] differences = IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] - second[i])
                .filter(difference -> difference != 0)
                .map(difference -> new BigDecimal(difference).round(DIGITS).doubleValue())
                .toArray();
        int[] doubled = doubledRanks(differences);
        int positive = IntStream.range(0, doubled.length)
                .filter(i -> differences[i] > 0)
                .map(i -> doubled[i])
                .sum();
        double p = differences.length < EXACT_BELOW ? exact(doubled, positive) : normal(doubled, positive / 2.0);
        return new WilcoxonSignedRank(differences.length, positive / 2.0, p);
    }

    /** Twice the mean rank of each size, which is a whole number. */
    private static int[] doubledRanks(double[] differences) {
        double[] sorted = Arrays.stream(differences).map(Math::abs).sorted().toArray();
        return Arrays.stream(differences)
                .map(Math::abs)
                .mapToInt(size -> first(sorted, size) + last(sorted, size))
                .toArray();
    }

    /** Rank, from 1, of the first that is as large. */
    private static int first(double[] sorted, double size) {
        int at = Arrays.binarySearch(sorted, size);
        while (at > 0 && sorted[at - 1] == size) {
            at--;
        }
        return at + 1;
    }

    private static int last(double[] sorted, double size) {
        int at = Arrays.binarySearch(sorted, size);
        while (at + 1 < sorted.length && sorted[at + 1] == size) {
            at++;
        }
        return at + 1;
    }

    /** Counts, for every sum, the sets of ranks that add up to it. */
    private static double exact(int[] doubled, int positive) {
        int highest = Arrays.stream(doubled).sum();
        double[] sets = new double[highest + 1];
        sets[0] = 1;
        for (int rank : doubled) {
            for (int sum = highest; sum >= rank; sum--) {
                sets[sum] += sets[sum - rank];
            }
        }
        double all = Math.scalb(1.0, doubled.length);
        double atMost = Arrays.stream(sets, 0, positive + 1).sum() / all;
        double atLeast = Arrays.stream(sets, positive, highest + 1).sum() / all;
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /** The variance of V is a quarter of the sum of squared ranks, which accounts for ties. */
    private static double normal(int[] doubled, double positive) {
        double mean = Arrays.stream(doubled).sum() / 4.0;
        double deviation = Math.sqrt(
                Arrays.stream(doubled).mapToDouble(rank -> (double) rank * rank).sum() / 16);
        double distance = Math.max(0, Math.abs(positive - mean) - 0.5);
        return Erf.erfc(distance / deviation / Math.sqrt(2));
    }
}
