package dnas.controller;

import ai.djl.ndarray.NDArray;
import java.util.random.RandomGenerator;

/** From the one-hot form to the concept head and the posterior of the free axes: two hidden layers of ReLU. */
final class EncoderNetwork {
    private static final double LEAST_LOG_VARIANCE = -8;
    private static final double GREATEST_LOG_VARIANCE = 4;

    private final NetworkShape shape;
    private final Weights weights;

    EncoderNetwork(NetworkShape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /**
     * What the encoder says of B cells.
     *
     * @param head [B, K], estimates of the standardised concepts
     * @param mean [B, Z]
     * @param logVariance [B, Z]
     */
    record Output(NDArray head, NDArray mean, NDArray logVariance) {}

    static void draw(NetworkShape shape, Weights weights, RandomGenerator random) {
        int width = NetworkShape.ENCODER_WIDTH;
        Dense.draw(weights, "encoder.1", shape.bits(), width, random);
        Dense.draw(weights, "encoder.2", width, width, random);
        Dense.draw(weights, "encoder.3", width, shape.encoderOutputs(), random);
    }

    /**
     * Encodes.
     *
     * @param bits [B, bits]
     */
    Output forward(NDArray bits) {
        NDArray hidden = Dense.relu(Dense.apply(weights, "encoder.1", bits));
        hidden = Dense.relu(Dense.apply(weights, "encoder.2", hidden));
        NDArray output = Dense.apply(weights, "encoder.3", hidden);
        int means = shape.concepts();
        int variances = means + shape.freeAxes();
        return new Output(
                output.get(":, 0:" + means),
                output.get(":, " + means + ":" + variances),
                output.get(":, " + variances + ":").clip(LEAST_LOG_VARIANCE, GREATEST_LOG_VARIANCE));
    }
}
