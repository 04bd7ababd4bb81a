package dnas.bench;

import dnas.InvalidInput;

/**
 * Test accuracies of interest, in percent.
 *
 * @param target whose share of seeds is reported
 * @param reached the queries needed for which are reported
 */
public record Thresholds(double target, double reached) {
    private static final double MOST = 100;
    /** At or below, it is a fraction by mistake. */
    private static final double LEAST = 1;

    public Thresholds {
        require("target", target);
        require("reach", reached);
    }

    private static void require(String name, double percent) {
        if (!(percent > LEAST && percent <= MOST)) {
            throw new InvalidInput(
                    name,
                    percent,
                    "--" + name + " (" + percent
                            + ") must be an accuracy in percent, above 1 and at most 100, as in 94.2.");
        }
    }

    double targetFraction() {
        return target / MOST;
    }

    double reachedFraction() {
        return reached / MOST;
    }
}
