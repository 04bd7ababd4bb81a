package dnas.spaces.accelnasbench;

import dnas.space.Cost;

/**
 * 56 numbers that describe a network to a predictor. For each block, first to last, seven: expansion, kernel, layers,
 * squeeze-and-excitation (0 or 1), its convolutions in a row, and its shares of the network's FLOPs and of its parameters.
 * Then the five concepts, and the logarithms of FLOPs and parameters. (7 x 7 + 5 + 2 = 56.)
 */
final class NetworkFeatures {
    private static final int OF_BLOCK = 7;
    static final int SIZE = Network.BLOCKS * OF_BLOCK + 5 + 2;

    private NetworkFeatures() {}

    /** The numbers, in the order above. */
    static float[] of(Network network) {
        Cost cost = NetworkCost.of(network);
        float[] row = new float[SIZE];
        int next = 0;
        for (int position = 0; position < Network.BLOCKS; position++) {
            Block block = Block.of(network.option(position));
            BlockCost own = NetworkCost.ofBlock(position, network.option(position));
            row[next++] = block.expansion();
            row[next++] = block.kernel();
            row[next++] = block.layers();
            row[next++] = block.squeezeExcite() ? 1 : 0;
            row[next++] = NetworkConcepts.convolutions(block.expansion(), block.layers());
            row[next++] = (float) own.flops() / cost.flops();
            row[next++] = (float) own.parameters() / cost.parameters();
        }
        for (int concept : NetworkConcepts.of(network)) {
            row[next++] = concept;
        }
        row[next++] = (float) Math.log(cost.flops());
        row[next] = (float) Math.log(cost.parameters());
        return row;
    }
}
