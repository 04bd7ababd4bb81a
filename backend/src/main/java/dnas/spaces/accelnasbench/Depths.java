package dnas.spaces.accelnasbench;

import java.util.stream.IntStream;

/**
 * How many layers the blocks may have, as Accel-NASBench publishes it and has drawn its networks (its
 * configuration_space_writer.py): up to 3, and up to 4 in the sixth block; 36^6 x 48 networks, the paper's 10^11.
 *
 * <p>With up to 4 everywhere there would be 48^7. No network with 4 layers in another block than the sixth was measured, and
 * trees do not extrapolate: the surrogate would hold four such layers for three.
 */
final class Depths {
    private static final int SIXTH = 5;
    private static final int MOST = 3;
    private static final int MOST_IN_SIXTH = 4;

    private Depths() {}

    /** Layers at most in the block at a position from 0 to 6. */
    static int most(int position) {
        return position == SIXTH ? MOST_IN_SIXTH : MOST;
    }

    /** Options that a block may take, ascending. */
    static int[] options(int position) {
        return IntStream.range(0, Block.OPTIONS)
                .filter(option -> Block.of(option).layers() <= most(position))
                .toArray();
    }

    /** The same of every block [7][]. */
    static int[][] options() {
        return IntStream.range(0, Network.BLOCKS).mapToObj(Depths::options).toArray(int[][]::new);
    }

    static boolean contains(Network network) {
        return IntStream.range(0, Network.BLOCKS)
                .allMatch(position -> Block.of(network.option(position)).layers() <= most(position));
    }

    /** Number of networks. */
    static long networks() {
        return IntStream.range(0, Network.BLOCKS)
                .mapToLong(position -> options(position).length)
                .reduce(1, Math::multiplyExact);
    }
}
