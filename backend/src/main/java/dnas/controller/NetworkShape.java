package dnas.controller;

import dnas.space.SearchSpace;

/**
 * The widths of the networks.
 *
 * @param bits of the one-hot form
 * @param decisions number of decisions, T
 * @param widest largest number of options of a decision
 * @param features running features of a prefix; 0 when the decoder is not told them
 * @param concepts named axes, K; 0 without concepts
 * @param freeAxes free axes, Z
 */
record NetworkShape(int bits, int decisions, int widest, int features, int concepts, int freeAxes) {
    static final int ENCODER_WIDTH = 256;
    static final int TRUNK_HIDDEN = 128;
    static final int TRUNK_WIDTH = 96;
    static final int DECISION_WIDTH = 128;

    static NetworkShape of(ControllerSpec spec, DecisionLayout layout, SearchSpace<?> space) {
        boolean told = spec.supervised();
        return new NetworkShape(
                layout.bits(),
                layout.size(),
                layout.widest(),
                told ? space.encoding().features() : 0,
                told ? space.concepts().size() : 0,
                spec.freeAxes(space.count()));
    }

    /** Length of a code, D = K + Z. */
    int axes() {
        return concepts + freeAxes;
    }

    /** What the encoder gives: concept head, means, log variances. */
    int encoderOutputs() {
        return concepts + 2 * freeAxes;
    }

    /** Length of u, what every decision is told about the code. */
    int context() {
        return axes() + TRUNK_WIDTH;
    }
}
