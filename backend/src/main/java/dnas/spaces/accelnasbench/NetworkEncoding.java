package dnas.spaces.accelnasbench;

import dnas.space.Decision;
import dnas.space.Encoding;
import dnas.space.Prefix;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as 28 decisions: for each block, first to last, its expansion (1, 4, 6), kernel (3, 5), layers (1, 2, ...) and
 * squeeze-and-excitation (no, yes). The answers count from 0 in these orders.
 */
final class NetworkEncoding implements Encoding<Network> {
    /** Decisions a block. */
    static final int CHOICES = 4;

    static final int EXPANSION = 0;
    static final int KERNEL = 1;
    static final int LAYERS = 2;
    static final int SQUEEZE_EXCITE = 3;

    private final List<Decision> decisions;

    private final ReachableSums reachable = new ReachableSums();

    NetworkEncoding() {
        List<Decision> list = new ArrayList<>();
        for (int position = 0; position < Network.BLOCKS; position++) {
            String block = "block " + (position + 1) + " ";
            list.add(new Decision(block + "expansion", Block.EXPANSIONS.size()));
            list.add(new Decision(block + "kernel", Block.KERNELS.size()));
            list.add(new Decision(block + "layers", Depths.most(position)));
            list.add(new Decision(block + "squeeze-excite", 2));
        }
        decisions = List.copyOf(list);
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }

    @Override
    public int[] encode(Network network) {
        int[] answers = new int[Network.BLOCKS * CHOICES];
        for (int position = 0; position < Network.BLOCKS; position++) {
            Block block = Block.of(network.option(position));
            answers[position * CHOICES + EXPANSION] = Block.EXPANSIONS.indexOf(block.expansion());
            answers[position * CHOICES + KERNEL] = Block.KERNELS.indexOf(block.kernel());
            answers[position * CHOICES + LAYERS] = block.layers() - 1;
            answers[position * CHOICES + SQUEEZE_EXCITE] = block.squeezeExcite() ? 1 : 0;
        }
        return answers;
    }

    /** The network that such answers [28] write. */
    static Network decode(int[] answers) {
        List<Block> blocks = new ArrayList<>();
        for (int first = 0; first < answers.length; first += CHOICES) {
            blocks.add(new Block(
                    Block.EXPANSIONS.get(answers[first + EXPANSION]),
                    Block.KERNELS.get(answers[first + KERNEL]),
                    answers[first + LAYERS] + 1,
                    answers[first + SQUEEZE_EXCITE] == 1));
        }
        return Network.of(blocks);
    }

    /** What the blocks that are left can still add up to. */
    ReachableSums reachable() {
        return reachable;
    }

    @Override
    public int features() {
        return NetworkPrefix.FEATURES;
    }

    @Override
    public Prefix<Network> start(int[] concepts) {
        return new NetworkPrefix(this, concepts);
    }

    @Override
    public Prefix<Network> start() {
        return NetworkPrefix.ofAnyConcepts(this);
    }
}
