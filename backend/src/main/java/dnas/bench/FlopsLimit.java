package dnas.bench;

import dnas.space.FlopsRange;
import org.jspecify.annotations.Nullable;

/**
 * One of the limits under which strategies are compared.
 *
 * @param maxMflops most MFLOPs of an architecture; null for no limit
 * @param range the same in FLOPs
 */
public record FlopsLimit(@Nullable Double maxMflops, FlopsRange range) {
    /** How no limit is written. */
    public static final String NONE = "none";

    /** As it is written on the command line. */
    public String label() {
        return maxMflops == null ? NONE : Numbers.plain(maxMflops);
    }

    /** In words, for a heading. */
    public String title() {
        return maxMflops == null ? "no FLOPs limit" : "at most " + label() + " MFLOPs";
    }
}
