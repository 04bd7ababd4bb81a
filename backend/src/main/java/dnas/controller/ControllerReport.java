package dnas.controller;

import java.util.Map;
import java.util.Objects;

/**
 * How good a controller is, measured on cells drawn apart from training's draws. No accuracy is involved.
 *
 * @param beam what decoding gives with the usual beam of {@link Controller#BEAM}
 * @param greedy what it gives without search
 * @param effects what each axis moves
 * @param scores how disentangled the code is
 * @param correlation concept to the correlation of its own axis with it; without supervision the largest of any axis,
 *     without sign
 * @param training what it was trained with
 * @param measuring what all that this report says was measured with
 */
public record ControllerReport(
        Decoding beam,
        Decoding greedy,
        TraversalEffects effects,
        CodeScores scores,
        Map<String, Double> correlation,
        Making training,
        Making measuring) {

    /** A file that lacks a part is damaged. */
    public ControllerReport {
        Objects.requireNonNull(beam, "beam");
        Objects.requireNonNull(greedy, "greedy");
        Objects.requireNonNull(effects, "effects");
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(correlation, "correlation");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(measuring, "measuring");
    }
}
