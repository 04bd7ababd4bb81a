package dnas.run.calibration;

import dnas.analysis.calibration.Calibration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The predictions of some architectures, held against the truth.
 *
 * @param scores on the scale of the process: normal scores of the ranks among the queried signals, or standardised signals
 * @param bins its reliability in signals, bin by bin
 * @param difference median of predicted minus true signal, a fraction
 * @param absoluteDifference median of its absolute value
 * @param beyond truths better than every signal that the process learnt, or worse: they count as the best or the worst
 * @param predicted signal of each, in an order that means nothing unless it is that of the queries
 * @param truths signal of each, in the same order
 */
public record CalibrationSample(
        Calibration scores,
        List<AccuracyBin> bins,
        double difference,
        double absoluteDifference,
        int beyond,
        List<Float> predicted,
        List<Float> truths) {

    /** The sample of these outcomes; null when there are none. */
    static @Nullable CalibrationSample of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return null;
        }
        Calibration scores = Calibration.of(
                values(outcomes, Outcome::mean),
                values(outcomes, outcome -> outcome.forecast().deviation()),
                values(outcomes, Outcome::score));
        return new CalibrationSample(
                scores,
                AccuracyBin.table(outcomes),
                median(outcomes, outcome -> outcome.predicted() - outcome.truth()),
                median(outcomes, outcome -> Math.abs(outcome.predicted() - outcome.truth())),
                (int) outcomes.stream().filter(Outcome::beyond).count(),
                floats(outcomes, Outcome::predicted),
                floats(outcomes, Outcome::truth));
    }

    private static double[] values(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).toArray();
    }

    private static double median(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return AccuracyBin.median(AccuracyBin.sorted(outcomes, value));
    }

    /** Single precision is more than a drawing shows and half of what is sent. */
    private static List<Float> floats(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream()
                .map(outcome -> (float) value.applyAsDouble(outcome))
                .toList();
    }
}
