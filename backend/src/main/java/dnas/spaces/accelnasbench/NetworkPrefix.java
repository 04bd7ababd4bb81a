package dnas.spaces.accelnasbench;

import dnas.space.Decoded;
import dnas.space.Prefix;

/**
 * A network while it is written block by block, in the order of {@link NetworkEncoding}. No answer makes it invalid; but as long
 * as the wanted concepts can be had together, answers after which they cannot are not allowed. Sums of expansions are hit
 * exactly only by planning ahead, which is arithmetic and needs no network.
 */
final class NetworkPrefix implements Prefix<Network> {
    /** The five concepts owed, and three more; see {@link #features}. */
    static final int FEATURES = 8;

    private static final int CHOICES = NetworkEncoding.CHOICES;

    private final NetworkEncoding encoding;
    private final int[] owed;
    private final int[] answers;
    private int decided;
    /** Whether the wanted concepts can still be had together. */
    private boolean attainable;

    NetworkPrefix(NetworkEncoding encoding, int[] concepts) {
        this.encoding = encoding;
        owed = concepts.clone();
        answers = new int[encoding.decisions().size()];
        attainable = attainable();
    }

    static NetworkPrefix ofAnyConcepts(NetworkEncoding encoding) {
        NetworkPrefix prefix = new NetworkPrefix(encoding, new int[NetworkConcepts.ALL.size()]);
        prefix.attainable = false;
        return prefix;
    }

    private NetworkPrefix(NetworkPrefix other) {
        encoding = other.encoding;
        owed = other.owed.clone();
        answers = other.answers.clone();
        decided = other.decided;
        attainable = other.attainable;
    }

    @Override
    public Prefix<Network> copy() {
        return new NetworkPrefix(this);
    }

    @Override
    public boolean allows(int option) {
        if (option < 0 || option >= encoding.decisions().get(decided).options()) {
            return false;
        }
        if (!attainable) {
            return true;
        }
        NetworkPrefix next = new NetworkPrefix(this);
        next.decide(option);
        return next.attainable;
    }

    /** Whether what is owed can be had by the decisions that are left. */
    private boolean attainable() {
        int position = decided / CHOICES;
        int choice = decided % CHOICES;
        return within(owed[NetworkConcepts.KERNEL5X5], left(choice, NetworkEncoding.KERNEL, position))
                && within(owed[NetworkConcepts.SE], left(choice, NetworkEncoding.SQUEEZE_EXCITE, position))
                && sumsAttainable(position, choice);
    }

    /** Decisions of one kind that are left. */
    private static int left(int choice, int kind, int position) {
        return Network.BLOCKS - position - (choice > kind ? 1 : 0);
    }

    private static boolean within(int owed, int left) {
        return 0 <= owed && owed <= left;
    }

    private boolean sumsAttainable(int position, int choice) {
        int expansion = owed[NetworkConcepts.EXPANSION];
        int skips = owed[NetworkConcepts.SKIPS];
        int layers = owed[NetworkConcepts.LAYERS];
        if (choice == NetworkEncoding.EXPANSION) {
            return encoding.reachable().contains(position, expansion, skips, layers);
        }
        return choice > NetworkEncoding.LAYERS
                ? encoding.reachable().contains(position + 1, expansion, skips, layers)
                : encoding.reachable()
                        .containsAfterExpansion(
                                position, Block.EXPANSIONS.get(answers[decided - choice]), expansion, skips, layers);
    }

    /** Wanted but not written yet [5], in the order of the concepts; convolutions count once a block's layers are decided. */
    int[] owed() {
        return owed.clone();
    }

    /**
     * Numbers 0 to 4 are the concepts {@link #owed}; 5 is how many decisions of the next one's kind are left, itself
     * included; 6 is how many layers must still be in expanding blocks for skips and convolutions to come out as wanted; 7 is
     * the expansion of the block being written, 0 before it is decided.
     */
    @Override
    public void features(float[] out, int offset) {
        for (int concept = 0; concept < owed.length; concept++) {
            out[offset + concept] = owed[concept];
        }
        int choice = decided % CHOICES;
        int left = Network.BLOCKS - decided / CHOICES;
        int withoutLayers = choice > NetworkEncoding.LAYERS ? left - 1 : left;
        out[offset + 5] = left;
        out[offset + 6] = owed[NetworkConcepts.LAYERS] - 2 * (owed[NetworkConcepts.SKIPS] + withoutLayers);
        out[offset + 7] = choice == 0 || left == 0 ? 0 : Block.EXPANSIONS.get(answers[decided - choice]);
    }

    @Override
    public void decide(int option) {
        answers[decided] = option;
        switch (decided % CHOICES) {
            case NetworkEncoding.EXPANSION -> owed[NetworkConcepts.EXPANSION] -= Block.EXPANSIONS.get(option);
            case NetworkEncoding.KERNEL -> owed[NetworkConcepts.KERNEL5X5] -= option;
            case NetworkEncoding.LAYERS -> {
                int expansion = Block.EXPANSIONS.get(answers[decided - NetworkEncoding.LAYERS]);
                owed[NetworkConcepts.SKIPS] -= option;
                owed[NetworkConcepts.LAYERS] -= NetworkConcepts.convolutions(expansion, option + 1);
            }
            default -> owed[NetworkConcepts.SE] -= option;
        }
        decided++;
        attainable = attainable && attainable();
    }

    @Override
    public Decoded<Network> finish() {
        if (decided < answers.length) {
            throw new IllegalStateException(
                    "The decision " + encoding.decisions().get(decided).name() + " is not taken yet.");
        }
        return new Decoded.Valid<>(NetworkEncoding.decode(answers));
    }
}
