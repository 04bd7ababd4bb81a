package dnas.predictor;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Normal scores of ranks: a target for regression that ignores the long lower tail of accuracies. */
public final class RankTarget {
    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

    private RankTarget() {}

    /**
     * The (rank - 1/2) / n quantile of the standard normal for each value, ties sharing their mean rank, standardised.
     *
     * @param values any numbers [n]
     * @return mean 0 and standard deviation 1 [n]; zeros when all values are equal
     */
    public static double[] of(double[] values) {
        int n = values.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] scores = new double[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            double score = STANDARD.inverseCumulativeProbability((from + to) / 2.0 / n);
            for (int rank = from; rank < to; rank++) {
                scores[order[rank]] = score;
            }
            from = to;
        }
        return StandardTarget.of(scores);
    }

    /**
     * The scale on which these values have their targets: straight between each and the next, level beyond the ends.
     *
     * @param values any numbers [n], at least one
     */
    public static TargetScale scale(double[] values) {
        return new InterpolatedScale(values, of(values));
    }
}
