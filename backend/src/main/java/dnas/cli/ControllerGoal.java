package dnas.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the usual controller is to reach in the mean over five seeds.
 *
 * @param bound that the figure is held against
 * @param least whether it is a lower bound
 */
record ControllerGoal(double bound, boolean least) {
    /** How far below what the concepts score as a code of their own, the most that a named code can, the MIG may stay. */
    private static final double BELOW_CONCEPTS = .01;

    /**
     * The goal of a figure of {@link ControllerFigures}; empty when there is none, as for those that only stand beside another.
     *
     * @param means of all figures, by name
     */
    static Optional<ControllerGoal> of(String figure, Map<String, Double> means) {
        if (figure.contains(",")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (figure) {
                    case "exact", "prior valid", "DCI disentanglement" -> atLeast(.99);
                    case "valid" -> atLeast(.999);
                    case "MIG" -> belowConcepts(means.get("MIG, concepts themselves"));
                    case "training seconds" -> new ControllerGoal(180, false);
                    default ->
                        figure.startsWith("swap ")
                                ? atLeast(.98)
                                : figure.startsWith("step ") && !figure.startsWith("step alone ") ? atLeast(.97) : null;
                });
    }

    /** In whole thousandths. */
    private static @Nullable ControllerGoal belowConcepts(@Nullable Double concepts) {
        return concepts == null ? null : atLeast(Math.floor(1e3 * (concepts - BELOW_CONCEPTS)) / 1e3);
    }

    private static ControllerGoal atLeast(double bound) {
        return new ControllerGoal(bound, true);
    }

    boolean reachedBy(double mean) {
        return least ? mean >= bound : mean <= bound;
    }

    @Override
    public String toString() {
        String number = bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
        return (least ? ">= " : "<= ") + number;
    }
}
