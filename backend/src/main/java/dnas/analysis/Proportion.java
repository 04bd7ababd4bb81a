package dnas.analysis;

/**
 * A share with its 95 % interval by Wilson (1927), "Probable inference, the law of succession, and statistical inference": with
 * z = 1.96, the interval is ( p + z^2 / 2n +- z sqrt( p (1 - p) / n + z^2 / 4n^2 ) ) / ( 1 + z^2 / n ). It stays within 0 and 1
 * and says something at shares of 0 and 1 too.
 *
 * @param share p
 * @param interval of the share
 * @param n of how many, at least 1
 */
public record Proportion(double share, Interval interval, int n) {
    private static final double Z = 1.959963984540054;

    /**
     * The share of some in all.
     *
     * @throws IllegalArgumentException when there are none at all
     */
    public static Proportion of(int some, int all) {
        if (all < 1) {
            throw new IllegalArgumentException("There is no share in " + all + ".");
        }
        double share = (double) some / all;
        double spread = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        double middle = share + Z * Z / (2.0 * all);
        double scale = 1 + Z * Z / all;
        double low = Math.max(0, (middle - spread) / scale);
        double high = Math.min(1, (middle + spread) / scale);
        return new Proportion(share, new Interval(low, high), all);
    }
}
