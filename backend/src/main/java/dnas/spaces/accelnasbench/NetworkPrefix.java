package dnas.spaces.accelnasbench;

import dnas.space.Decoded;
import dnas.space.Prefix;

/** A network while it is written block by block, in the order of {@link NetworkEncoding}; no answer makes it invalid. */
final class NetworkPrefix implements Prefix<Network> {
    /** The five concepts owed, and three more; see {@link #features}. */
    static final int FEATURES = 8;

    private static final int CHOICES = NetworkEncoding.CHOICES;

    private final NetworkEncoding encoding;
    private final int[] owed;
    private final int[] answers;
    private int decided;

    NetworkPrefix(NetworkEncoding encoding, int[] concepts) {
        this.encoding = encoding;
        owed = concepts.clone();
        answers = new int[encoding.decisions().size()];
    }

    private NetworkPrefix(NetworkPrefix other) {
        encoding = other.encoding;
        owed = other.owed.clone();
        answers = other.answers.clone();
        decided = other.decided;
    }

    @Override
    public Prefix<Network> copy() {
        return new NetworkPrefix(this);
    }

    @Override
    public boolean allows(int option) {
        return option >= 0 && option < encoding.decisions().get(decided).options();
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
