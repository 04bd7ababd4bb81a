package dnas.controller;

import java.util.Map;

/** A controller's encoder and decoder, whoever computes them. K concepts, Z free axes, D = K + Z. */
interface Networks extends AutoCloseable {
    /**
     * Codes [rows][D] of one-hot forms: what the concept head says, not snapped, then the means of the free axes.
     *
     * @param bits [rows, bits]
     */
    float[][] encode(float[] bits, int rows);

    /**
     * Starts to write a batch of architectures; whoever asks closes it.
     *
     * @param codes [rows, D]
     */
    Writing write(float[] codes, int rows);

    /** Where they are computed. */
    ComputeDevice device();

    /** All trained numbers by name, in a fixed order. */
    Map<String, WeightArray> weights();

    @Override
    void close();

    /** A batch of which decision after decision is taken. */
    interface Writing extends AutoCloseable {
        /**
         * Logits [rows, each, widest] of one decision; those of options that the decision does not have mean nothing.
         *
         * @param each beginnings of every row
         * @param bits of those beginnings [rows, each, bits], what is not decided yet zero
         * @param features their running features, scaled [rows, each, features]
         */
        float[] logits(int decision, int each, float[] bits, float[] features);

        @Override
        void close();
    }
}
