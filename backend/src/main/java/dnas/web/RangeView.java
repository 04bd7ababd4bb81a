package dnas.web;

import dnas.InvalidInput;
import dnas.space.FlopsRange;
import org.jspecify.annotations.Nullable;

/** A FLOPs range; null where it has no limit. */
record RangeView(@Nullable Long min, @Nullable Long max) {
    /**
     * The range, of what a client has given.
     *
     * @param prefix what stands before {@code min} and {@code max} in the names of their fields
     * @throws InvalidInput that names the end which cannot be used
     */
    FlopsRange toRange(String prefix) {
        long low = min == null ? 0 : min;
        long high = max == null ? Long.MAX_VALUE : max;
        if (low < 0) {
            throw new InvalidInput(prefix + "min", low, prefix + "min (" + low + ") must be 0 or more.");
        }
        if (high < low) {
            throw new InvalidInput(
                    prefix + "max",
                    high,
                    prefix + "max (" + high + ") must not be below " + prefix + "min (" + low + ").");
        }
        return new FlopsRange(low, high);
    }

    static RangeView of(FlopsRange range) {
        return new RangeView(range.min() == 0 ? null : range.min(), range.max() == Long.MAX_VALUE ? null : range.max());
    }
}
