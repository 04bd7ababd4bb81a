package dnas.controller;

import dnas.analysis.disentanglement.Disentanglement;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good a controller is, measured on cells drawn apart from training's draws. No accuracy is involved.
 *
 * @param reconstruction whether codes are written back to what they were read from
 * @param steering whether concepts can be set; null without concept supervision, where no axis is named
 * @param effects what each axis moves
 * @param disentanglement of codes and concepts; a code's concepts are snapped, as everywhere else
 * @param correlation concept to the correlation of its own axis with it; without supervision the largest of any axis,
 *     without sign
 * @param trainingSeconds wall time of training
 * @param measuringSeconds wall time of all that this report says
 */
public record ControllerReport(
        Reconstruction reconstruction,
        @Nullable Steering steering,
        TraversalEffects effects,
        Disentanglement disentanglement,
        Map<String, Double> correlation,
        double trainingSeconds,
        double measuringSeconds) {

    /** A file that lacks a part is damaged. */
    public ControllerReport {
        Objects.requireNonNull(reconstruction, "reconstruction");
        Objects.requireNonNull(effects, "effects");
        Objects.requireNonNull(disentanglement, "disentanglement");
        Objects.requireNonNull(correlation, "correlation");
    }
}
