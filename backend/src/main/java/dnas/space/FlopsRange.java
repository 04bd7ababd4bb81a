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

    /** The range as {@link #label} writes it. */
    public static FlopsRange parse(String label) {
        int colon = label.indexOf(':');
        return new FlopsRange(Long.parseLong(label.substring(0, colon)), Long.parseLong(label.substring(colon + 1)));
    }

    /** MIN:MAX, in units. */
    public String label() {
        return min + ":" + max;
    }

    public boolean contains(long flops) {
        return min <= flops && flops <= max;
    }
}
