package dnas.analysis.calibration;

import dnas.analysis.Spearman;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * How good the predictions of a predictor are: whether it ranks well, whether its deviations are as large as its errors, and
 * where along its range it errs. Predictions of cells that the predictor itself chose (the queried cells of a run) say how it
 * did there, not how it would do on cells drawn at random: the best predicted of many are predicted too well.
 *
 * @param n number of predictions
 * @param spearman rank correlation of predicted mean and truth; null when one of them does not vary
 * @param kendall tau-b of the two; null in the same case
 * @param bias mean of predicted mean minus truth
 * @param error root of the mean squared difference
 * @param coverage of central intervals at 50, 80, 90 and 95 %
 * @param reliability ten bins of about equal size by predicted mean
 */
public record Calibration(
        int n,
        @Nullable Spearman spearman,
        @Nullable Double kendall,
        double bias,
        double error,
        List<Coverage> coverage,
        List<ReliabilityBin> reliability) {
    private static final List<Double> LEVELS = List.of(.5, .8, .9, .95);
    private static final int BINS = 10;

    /**
     * Compares predictions with what was true.
     *
     * @param means predicted [N]
     * @param deviations predicted standard deviations [N]
     * @param truths what was measured then [N], on the scale of the predictions
     * @throws IllegalArgumentException when there are none, they differ in number, or one is no finite number
     */
    public static Calibration of(double[] means, double[] deviations, double[] truths) {
        Predictions predictions = new Predictions(means, deviations, truths);
        return new Calibration(
                predictions.n,
                Spearman.of(means, truths).orElse(null),
                varies(means) && varies(truths) ? new KendallsCorrelation().correlation(means, truths) : null,
                errors(predictions).average().orElseThrow(),
                Math.sqrt(errors(predictions).map(x -> x * x).average().orElseThrow()),
                LEVELS.stream().map(level -> Coverage.of(predictions, level)).toList(),
                ReliabilityBin.table(predictions, BINS));
    }

    private static DoubleStream errors(Predictions predictions) {
        return IntStream.range(0, predictions.n).mapToDouble(predictions::error);
    }

    private static boolean varies(double[] values) {
        return DoubleStream.of(values).anyMatch(value -> value != values[0]);
    }
}
