package dnas.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dnas.space.FlopsRange;
import org.jspecify.annotations.Nullable;

/**
 * One of the limits under which strategies are compared.
 *
 * @param minMflops fewest MFLOPs of an architecture; null for none
 * @param maxMflops most MFLOPs of an architecture; null for no limit, and then there is no fewest either
 * @param range the same in FLOPs
 */
public record FlopsLimit(
        @Nullable Double minMflops,
        @Nullable Double maxMflops,
        @JsonIgnore FlopsRange range) {
    /** How no limit is written. */
    public static final String NONE = "none";

    /** As it is written on the command line. */
    public String label() {
        if (maxMflops == null) {
            return NONE;
        }
        return minMflops == null ? Numbers.plain(maxMflops) : Numbers.plain(minMflops) + "-" + Numbers.plain(maxMflops);
    }

    /** In words, for a heading. */
    public String title() {
        if (maxMflops == null) {
            return "no FLOPs limit";
        }
        return (minMflops == null ? "at most " : "") + label() + " MFLOPs";
    }
}
