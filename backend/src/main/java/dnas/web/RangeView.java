package dnas.web;

import dnas.space.FlopsRange;
import org.jspecify.annotations.Nullable;

/** A FLOPs range; null where it has no limit. */
record RangeView(@Nullable Long min, @Nullable Long max) {
    static RangeView of(FlopsRange range) {
        return new RangeView(range.min() == 0 ? null : range.min(), range.max() == Long.MAX_VALUE ? null : range.max());
    }
}
