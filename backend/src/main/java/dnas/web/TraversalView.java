package dnas.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a code becomes while one axis is varied.
 *
 * @param axis that is varied
 * @param values how many its concept has in the space, of which the points may be some; null of a free axis
 */
record TraversalView(String axis, @Nullable Integer values, List<PointView> points) {
    /**
     * One of them.
     *
     * @param value of the axis: of the concept, or in deviations of the prior
     * @param changes what other concepts become with it
     * @param architecture that was written; null where it is none
     * @param reason why it is none
     */
    record PointView(
            float value,
            Map<String, Integer> changes,
            @Nullable DecodedArchitectureView architecture,
            @Nullable String reason) {}
}
