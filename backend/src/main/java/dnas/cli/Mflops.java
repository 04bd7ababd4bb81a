package dnas.cli;

import dnas.InvalidInput;
import dnas.space.FlopsRange;
import org.jspecify.annotations.Nullable;

/** FLOPs limits as people write them: in millions of multiply-accumulates. */
final class Mflops {
    private static final double UNITS = 1e6;

    private Mflops() {}

    /**
     * The range between two limits, rounded inwards to whole FLOPs.
     *
     * @param min null for none
     * @param max null for none
     * @throws InvalidInput when nothing can lie between them
     */
    static FlopsRange range(@Nullable Double min, @Nullable Double max) {
        double low = min == null ? 0 : min;
        double high = max == null ? Double.POSITIVE_INFINITY : max;
        if (!(low >= 0 && low <= high)) {
            throw new InvalidInput(
                    "flopsRange",
                    low + " to " + high,
                    "The range from " + low + " to " + high
                            + " MFLOPs is empty; --min-mflops must be at least 0 and at most --max-mflops.");
        }
        long most = max == null ? Long.MAX_VALUE : Math.round(Math.floor(high * UNITS));
        return new FlopsRange(Math.round(Math.ceil(low * UNITS)), most);
    }
}
