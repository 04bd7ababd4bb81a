package dnas.spaces.table;

import dnas.space.Decision;
import dnas.space.Encoding;
import dnas.space.Prefix;
import java.util.List;

/** A chain as one decision a layer, first to last. */
final class ChainEncoding implements Encoding<Chain> {
    private final List<Decision> decisions;
    private final ChainConcepts concepts;
    private final ListedPrefixes listed;

    ChainEncoding(Layers layers, ChainConcepts concepts, List<Chain> chains) {
        decisions = layers.decisions();
        this.concepts = concepts;
        listed = new ListedPrefixes(chains, concepts);
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }

    @Override
    public int[] encode(Chain chain) {
        return chain.choices().clone();
    }

    ChainConcepts concepts() {
        return concepts;
    }

    /** The concepts owed, and how many layers are left. */
    @Override
    public int features() {
        return concepts.all().size() + 1;
    }

    @Override
    public Prefix<Chain> start(int[] wanted) {
        return new ChainPrefix(this, listed.whole(), listed.having(wanted), wanted);
    }

    @Override
    public Prefix<Chain> start() {
        int[] nothing = new int[concepts.all().size()];
        return new ChainPrefix(this, listed.whole(), listed.whole(), nothing);
    }
}
