package dnas.spaces.accelnasbench;

import dnas.space.Concept;
import dnas.space.ConceptGroup;
import java.util.List;

/**
 * The five concepts of a network. Blocks with 3x3 kernels are no concept of their own, being seven less those with 5x5; the
 * mean expansion is a seventh of the sum.
 *
 * <p>Layers are convolutions on the longest path through the blocks: three in a layer that expands, else two (the gates of
 * squeeze-and-excitation are not among them: {@code se} counts those). The plain number of layers would be no concept
 * beside the skips: each block bypasses all its layers but the first, so it is skips + 7 in every network.
 */
final class NetworkConcepts {
    static final List<Concept> ALL = List.of(
            new Concept("kernel5x5", "Blocks with 5×5 kernels", ConceptGroup.OPERATIONS),
            new Concept("expansion", "Sum of expansions", ConceptGroup.OPERATIONS),
            new Concept("se", "Blocks with squeeze-excite", ConceptGroup.OPERATIONS),
            new Concept("skips", "Identity shortcuts", ConceptGroup.SKIPS),
            new Concept("layers", "Convolutions in a row", ConceptGroup.LAYERS));

    static final int KERNEL5X5 = 0;
    static final int EXPANSION = 1;
    static final int SE = 2;
    static final int SKIPS = 3;
    static final int LAYERS = 4;

    private NetworkConcepts() {}

    /** Values in the order of {@link #ALL}. */
    static int[] of(Network network) {
        int[] values = new int[ALL.size()];
        for (int position = 0; position < Network.BLOCKS; position++) {
            Block block = Block.of(network.option(position));
            values[KERNEL5X5] += block.kernel() == 5 ? 1 : 0;
            values[EXPANSION] += block.expansion();
            values[SE] += block.squeezeExcite() ? 1 : 0;
            values[SKIPS] += skips(Stage.ALL.get(position), block);
            values[LAYERS] += convolutions(block.expansion(), block.layers());
        }
        return values;
    }

    /** Layers whose output has the shape of their input, and which are therefore bypassed by an identity. */
    static int skips(Stage stage, Block block) {
        boolean first = stage.stride() == 1 && stage.in() == stage.out();
        return block.layers() - (first ? 0 : 1);
    }

    /** Convolutions in a row in so many layers. */
    static int convolutions(int expansion, int layers) {
        return layers * (expansion > 1 ? 3 : 2);
    }
}
