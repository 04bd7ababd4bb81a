package dnas.analysis.effects;

import dnas.analysis.MeanInterval;
import org.jspecify.annotations.Nullable;

/**
 * The response where a concept has some value, whatever the other concepts are.
 *
 * @param value of the concept
 * @param n number of cells
 * @param mean of their responses
 * @param interval of the mean; null for a single cell
 */
public record ValueMean(
        int value, int n, double mean, @Nullable MeanInterval interval) {
    static ValueMean of(int value, Moments response) {
        return new ValueMean(
                value, response.n(), response.mean(), response.interval().orElse(null));
    }
}
