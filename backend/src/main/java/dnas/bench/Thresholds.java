package dnas.bench;

import dnas.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Test accuracies of interest, in percent.
 *
 * @param target whose share of seeds is reported; null for none
 * @param reached the queries needed for which are reported; null for none
 */
public record Thresholds(@Nullable Double target, @Nullable Double reached) {
    private static final double MOST = 100;
    /** At or below, it is a fraction by mistake. */
    private static final double LEAST = 1;

    public Thresholds {
        require("target", target);
        require("reach", reached);
    }

    private static void require(String name, @Nullable Double percent) {
        if (percent != null && !(percent > LEAST && percent <= MOST)) {
            throw new InvalidInput(
                    name,
                    percent,
                    "--" + name + " (" + percent
                            + ") must be an accuracy in percent, above 1 and at most 100, as in 94.2.");
        }
    }

    @Nullable
    Double targetFraction() {
        return target == null ? null : target / MOST;
    }

    @Nullable
    Double reachedFraction() {
        return reached == null ? null : reached / MOST;
    }
}
