package dnas.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction of p values for several comparisons (Holm 1979), which bounds the chance of any false finding. */
public final class Holm {
    private Holm() {}

    /** The corrected p values [N] in the order given; the same as R's {@code p.adjust(p, "holm")}. */
    public static double[] corrected(double[] p) {
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] corrected = new double[p.length];
        double highest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            highest = Math.max(highest, Math.min(1, (p.length - rank) * p[ascending[rank]]));
            corrected[ascending[rank]] = highest;
        }
        return corrected;
    }
}
