package dnas.analysis.calibration;

import dnas.analysis.MeanInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.StatisticalSummary;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Predictions of about the same mean, and what was true of them.
 *
 * @param n how many
 * @param predicted mean of the predicted means
 * @param deviation mean of the predicted deviations
 * @param observed mean of the truths
 * @param interval of that mean; null for a single prediction
 */
public record ReliabilityBin(
        int n,
        double predicted,
        double deviation,
        double observed,
        @Nullable MeanInterval interval) {

    /** Bins of about equal size by predicted mean, ascending; equal means are never parted, so there may be fewer. */
    static List<ReliabilityBin> table(Predictions predictions, int bins) {
        int[] order = IntStream.range(0, predictions.n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predictions.means[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<ReliabilityBin> table = new ArrayList<>();
        int start = 0;
        for (int bin = 1; bin <= bins; bin++) {
            int end = (int) ((long) predictions.n * bin / bins);
            while (end > start && end < order.length && sameMean(predictions, order[end - 1], order[end])) {
                end++;
            }
            if (end > start) {
                table.add(of(predictions, Arrays.copyOfRange(order, start, end)));
                start = end;
            }
        }
        return List.copyOf(table);
    }

    private static boolean sameMean(Predictions predictions, int one, int other) {
        return predictions.means[one] == predictions.means[other];
    }

    private static ReliabilityBin of(Predictions predictions, int[] members) {
        StatisticalSummary truths = summary(predictions.truths, members);
        return new ReliabilityBin(
                members.length,
                summary(predictions.means, members).getMean(),
                summary(predictions.deviations, members).getMean(),
                truths.getMean(),
                MeanInterval.of(truths.getMean(), truths.getStandardDeviation(), members.length)
                        .orElse(null));
    }

    private static StatisticalSummary summary(double[] values, int[] members) {
        StreamingStatistics statistics = new StreamingStatistics();
        for (int member : members) {
            statistics.addValue(values[member]);
        }
        return statistics;
    }
}
