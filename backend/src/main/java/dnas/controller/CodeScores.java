package dnas.controller;

import dnas.analysis.disentanglement.Disentanglement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How disentangled a code is, beside two codes that say what of it is the network's doing. All are measured on the same cells
 * with the same split.
 *
 * @param code as it is used everywhere: its concept axes are snapped to combinations that exist, so they nearly equal the concepts
 * @param unsnapped the same with what the encoder's head gives, before it is snapped; null without concept supervision, where
 *     nothing is snapped
 * @param concepts of the concepts themselves, taken as a code of K axes. They depend on each other, so this is not 1; no code in
 *     which each concept has an axis of its own that tells it exactly has a greater MIG
 */
public record CodeScores(Disentanglement code, @Nullable Disentanglement unsnapped, Disentanglement concepts) {
    /** A file that lacks a part is damaged. */
    public CodeScores {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(concepts, "concepts");
    }
}
