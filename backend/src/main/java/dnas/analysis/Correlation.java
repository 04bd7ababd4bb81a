package dnas.analysis;

/** Pearson's correlation. */
public final class Correlation {
    private Correlation() {}

    /** Of two variables [N]; 0 when one of them does not vary. */
    public static double of(float[] left, int[] right) {
        double n = left.length;
        double sumLeft = 0;
        double sumRight = 0;
        for (int i = 0; i < left.length; i++) {
            sumLeft += left[i];
            sumRight += right[i];
        }
        double both = 0;
        double squaresLeft = 0;
        double squaresRight = 0;
        for (int i = 0; i < left.length; i++) {
            double a = left[i] - sumLeft / n;
            double b = right[i] - sumRight / n;
            both += a * b;
            squaresLeft += a * a;
            squaresRight += b * b;
        }
        if (squaresLeft == 0 || squaresRight == 0) {
            return 0;
        }
        return Math.max(-1, Math.min(1, both / Math.sqrt(squaresLeft * squaresRight)));
    }
}
