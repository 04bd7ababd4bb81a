package dnas.spaces.accelnasbench;

import java.util.stream.IntStream;

/** How many layers the blocks of a space may have. */
enum Depths {
    /**
     * The space that Accel-NASBench publishes and has drawn its networks from (its configuration_space_writer.py): 3, and 4
     * in the sixth block; 36^6 x 48 networks, the paper's 10^11.
     */
    PUBLISHED(3, 4),
    /** 4 in every block: 48^7 networks, of which the 82 % with 4 layers elsewhere are unlike any that was measured. */
    UP_TO_FOUR(4, 4);

    private static final int SIXTH = 5;

    private final int most;
    private final int mostInSixth;

    Depths(int most, int mostInSixth) {
        this.most = most;
        this.mostInSixth = mostInSixth;
    }

    /** Layers at most in the block at a position from 0 to 6. */
    int most(int position) {
        return position == SIXTH ? mostInSixth : most;
    }

    /** Options that a block may take, ascending. */
    int[] options(int position) {
        return IntStream.range(0, Block.OPTIONS)
                .filter(option -> Block.of(option).layers() <= most(position))
                .toArray();
    }

    boolean contains(Network network) {
        return IntStream.range(0, Network.BLOCKS)
                .allMatch(position -> Block.of(network.option(position)).layers() <= most(position));
    }

    /** Number of networks. */
    long networks() {
        return IntStream.range(0, Network.BLOCKS)
                .mapToLong(position -> options(position).length)
                .reduce(1, Math::multiplyExact);
    }
}
