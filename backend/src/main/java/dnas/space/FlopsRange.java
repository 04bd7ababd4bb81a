package dnas.space;

/**
 * The FLOPs that a queried architecture may have, both ends included.
 *
 * @param min lowest FLOPs, in units
 * @param max highest FLOPs, in units
 */
public record FlopsRange(long min, long max) {
    /** No limit. */
    public static final FlopsRange ALL = new FlopsRange(0, Long.MAX_VALUE);

    public FlopsRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("min (" + min + ") must be between 0 and max (" + max + ").");
        }
    }

    public boolean contains(long flops) {
        return min <= flops && flops <= max;
    }
}
