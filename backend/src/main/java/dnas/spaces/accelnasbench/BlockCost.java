package dnas.spaces.accelnasbench;

/**
 * What one block costs. It depends on the block alone, since each block's input is the same in all networks.
 *
 * @param parameters weights and biases, batch norm's two a channel included
 * @param flops multiply-accumulates of convolutions; those of squeeze-and-excitation work on 1x1
 * @param elementwise what the table counts besides: four for each element that a batch norm puts out, and one for each
 *     element that a pooling of squeeze-and-excitation takes in or puts out
 */
record BlockCost(long parameters, long flops, long elementwise) {
    /** Batch norm's operations an element, as the table counts them. */
    static final long BATCH_NORM = 4;

    /**
     * The cost of a block.
     *
     * @param stage where it stands
     */
    static BlockCost of(Stage stage, Block block) {
        BlockCost sum = layer(stage, block);
        for (int layer = 1; layer < block.layers(); layer++) {
            sum = sum.plus(layer(stage.repeated(), block));
        }
        return sum;
    }

    /**
     * One bottleneck: a 1x1 convolution that expands (none for expansion 1), the depthwise one, squeeze-and-excitation
     * through a quarter of the layer's input channels, and a 1x1 convolution that projects.
     */
    private static BlockCost layer(Stage stage, Block block) {
        long in = stage.in();
        long wide = in * block.expansion();
        long pixelsIn = (long) stage.side() * stage.side();
        long pixelsOut = (long) stage.sideOut() * stage.sideOut();
        BlockCost cost = convolution(pixelsOut, (long) block.kernel() * block.kernel(), wide)
                .plus(convolution(pixelsOut, wide, stage.out()));
        if (block.expansion() > 1) {
            cost = cost.plus(convolution(pixelsIn, in, wide));
        }
        if (block.squeezeExcite()) {
            long narrow = in / 4;
            cost = cost.plus(
                    new BlockCost(2 * wide * narrow + narrow + wide, 2 * wide * narrow, wide * pixelsOut + wide));
        }
        return cost;
    }

    /**
     * A convolution without bias and its batch norm.
     *
     * @param pixels of the output
     * @param fanIn weights of each output channel
     * @param channels of the output
     */
    static BlockCost convolution(long pixels, long fanIn, long channels) {
        long weights = fanIn * channels;
        return new BlockCost(weights + 2 * channels, pixels * weights, BATCH_NORM * pixels * channels);
    }

    BlockCost plus(BlockCost other) {
        return new BlockCost(parameters + other.parameters, flops + other.flops, elementwise + other.elementwise);
    }
}
