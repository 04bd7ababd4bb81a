package dnas.cli;

import java.util.Optional;

/**
 * What the usual controller is to reach in the mean over five seeds.
 *
 * @param bound that the figure is held against
 * @param least whether it is a lower bound
 */
record ControllerGoal(double bound, boolean least) {
    /** The goal of a figure of {@link ControllerFigures}; empty when there is none, as for those that only stand beside another. */
    static Optional<ControllerGoal> of(String figure) {
        if (figure.contains(",")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (figure) {
                    case "exact", "prior valid", "DCI disentanglement" -> atLeast(.99);
                    case "valid" -> atLeast(.999);
                    case "MIG" -> atLeast(.83);
                    case "training seconds" -> new ControllerGoal(180, false);
                    default ->
                        figure.startsWith("swap ")
                                ? atLeast(.98)
                                : figure.startsWith("step ") && !figure.startsWith("step alone ") ? atLeast(.97) : null;
                });
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
