package dnas.predictor;

/**
 * The Matern-3/2 correlation (1 + sqrt(3) d / l) exp(-sqrt(3) d / l) of two feature rows at Euclidean distance d.
 *
 * <p>Source: Rasmussen and Williams 2006, equation 4.17.
 */
final class Matern {
    private static final double SQRT3 = Math.sqrt(3);

    private Matern() {}

    static double correlation(double squaredDistance, double lengthScale) {
        double scaled = SQRT3 * Math.sqrt(squaredDistance) / lengthScale;
        return (1 + scaled) * Math.exp(-scaled);
    }

    static double squaredDistance(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            float difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
