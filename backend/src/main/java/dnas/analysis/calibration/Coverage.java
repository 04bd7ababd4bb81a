package dnas.analysis.calibration;

import dnas.analysis.Proportion;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How often the truth lay in the predicted central interval mean +- Phi^-1( (1 + level) / 2 ) deviation.
 *
 * @param level how often it should
 * @param observed how often it did
 */
public record Coverage(double level, Proportion observed) {
    static Coverage of(Predictions predictions, double level) {
        double width = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        int covered = (int) IntStream.range(0, predictions.n)
                .filter(i -> Math.abs(predictions.error(i)) <= width * predictions.deviations[i])
                .count();
        return new Coverage(level, Proportion.of(covered, predictions.n));
    }
}
