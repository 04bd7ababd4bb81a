package dnas.analysis;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two samples, paired.
 *
 * @param n pairs
 * @param mean of first minus second
 * @param interval of that mean; null for one pair
 * @param better pairs in which the first is higher
 * @param equal pairs that do not differ
 * @param worse pairs in which the first is lower
 * @param p of {@link WilcoxonSignedRank}
 */
public record PairedDifference(
        int n, double mean, @Nullable MeanInterval interval, int better, int equal, int worse, double p) {
    /**
     * Compares two samples [N], paired by index.
     *
     * @throws IllegalArgumentException when they are empty or not equally long
     */
    public static PairedDifference of(double[] first, double[] second) {
        double p = WilcoxonSignedRank.of(first, second).p();
        double[] differences = IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] - second[i])
                .toArray();
        Summary summary = Summary.of(differences);
        int better = (int) DoubleStream.of(differences).filter(d -> d > 0).count();
        int worse = (int) DoubleStream.of(differences).filter(d -> d < 0).count();
        return new PairedDifference(
                first.length, summary.mean(), summary.interval(), better, first.length - better - worse, worse, p);
    }
}
