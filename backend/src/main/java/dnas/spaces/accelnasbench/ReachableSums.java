package dnas.spaces.accelnasbench;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which sums of expansions, skips and convolutions the blocks from each position on can have. So a network can be written
 * block by block without leaving the ways that end in the wanted concepts.
 */
final class ReachableSums {
    private static final int SKIPS = 32;
    private static final int LAYERS = 128;

    private final int[][] options = Depths.options();
    /** By position from 0 to 7: which codes of sums the blocks from there on reach. */
    private final BitSet[] from = new BitSet[Network.BLOCKS + 1];

    ReachableSums() {
        from[Network.BLOCKS] = new BitSet();
        from[Network.BLOCKS].set(0);
        for (int position = Network.BLOCKS - 1; position >= 0; position--) {
            from[position] = new BitSet();
            for (int option : options[position]) {
                Block block = Block.of(option);
                int own = code(block.expansion(), skips(position, block), layers(block));
                BitSet reached = from[position];
                from[position + 1].stream().forEach(rest -> reached.set(rest + own));
            }
        }
    }

    /** Whether the blocks from a position on can have these sums. */
    boolean contains(int position, int expansion, int skips, int layers) {
        return expansion >= 0
                && skips >= 0
                && layers >= 0
                && skips < SKIPS
                && layers < LAYERS
                && from[position].get(code(expansion, skips, layers));
    }

    /** The same where the expansion of the block at the position is decided already, and not part of the sums. */
    boolean containsAfterExpansion(int position, int decided, int expansion, int skips, int layers) {
        return IntStream.of(options[position])
                .mapToObj(Block::of)
                .filter(block -> block.expansion() == decided)
                .anyMatch(block ->
                        contains(position + 1, expansion, skips - skips(position, block), layers - layers(block)));
    }

    /** Every three sums of expansions, skips and convolutions [S][3] that a network has, ascending by one after the other. */
    int[][] ofNetworks() {
        return from[0].stream()
                .mapToObj(code -> new int[] {code / LAYERS / SKIPS, code / LAYERS % SKIPS, code % LAYERS})
                .toArray(int[][]::new);
    }

    private static int skips(int position, Block block) {
        return NetworkConcepts.skips(Stage.ALL.get(position), block);
    }

    private static int layers(Block block) {
        return NetworkConcepts.convolutions(block.expansion(), block.layers());
    }

    private static int code(int expansion, int skips, int layers) {
        return (expansion * SKIPS + skips) * LAYERS + layers;
    }
}
