package dnas.spaces.accelnasbench;

import dnas.space.Cost;
import java.util.stream.IntStream;

/**
 * Parameters and FLOPs of networks, as sums over blocks: stem (3x3 convolution of stride 2 from 3 to 32 channels), seven
 * blocks, 1x1 convolution to 1,280 channels, global pooling, and a classifier of 1,000 classes with bias.
 */
final class NetworkCost {
    private static final long FEATURES = 1_280;
    private static final long CLASSES = 1_000;

    /** Stem, head and classifier; the global pooling takes in 7 x 7 x 1,280 elements and puts out 1,280. */
    private static final BlockCost FIXED = BlockCost.convolution(112 * 112, 3 * 3 * 3, 32)
            .plus(BlockCost.convolution(7 * 7, 320, FEATURES))
            .plus(new BlockCost(FEATURES * CLASSES + CLASSES, FEATURES * CLASSES, FEATURES * 7 * 7 + FEATURES));

    /** [7][48] by position and option. */
    private static final BlockCost[][] BLOCKS = Stage.ALL.stream()
            .map(stage -> IntStream.range(0, Block.OPTIONS)
                    .mapToObj(option -> BlockCost.of(stage, Block.of(option)))
                    .toArray(BlockCost[]::new))
            .toArray(BlockCost[][]::new);

    private NetworkCost() {}

    static Cost of(Network network) {
        BlockCost sum = sum(network);
        return new Cost(sum.parameters(), sum.flops());
    }

    /** FLOPs that all networks have in common. */
    static long fixedFlops() {
        return FIXED.flops();
    }

    static BlockCost ofBlock(int position, int option) {
        return BLOCKS[position][option];
    }

    /**
     * What the published table calls MACs, in millions: our FLOPs and everything element by element, see {@link
     * BlockCost#elementwise}. Activations, additions and the multiplication of squeeze-and-excitation count nothing there.
     */
    static double tableMacs(Network network) {
        BlockCost sum = sum(network);
        return (sum.flops() + sum.elementwise()) / 1e6;
    }

    private static BlockCost sum(Network network) {
        BlockCost sum = FIXED;
        for (int position = 0; position < Network.BLOCKS; position++) {
            sum = sum.plus(BLOCKS[position][network.option(position)]);
        }
        return sum;
    }
}
