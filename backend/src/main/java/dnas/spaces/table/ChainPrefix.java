package dnas.spaces.table;

import dnas.space.Decoded;
import dnas.space.Prefix;

/**
 * A chain while it is written layer by layer. As long as the table has a chain that begins so and has the wanted concepts,
 * answers after which it has none are not allowed; else those after which it has no chain at all.
 */
final class ChainPrefix implements Prefix<Chain> {
    private final ChainEncoding encoding;
    private final int[] owed;
    private int decided;
    /** Listed chains that begin so. */
    private ListedPrefixes.Span listed;
    /** Those of them with the wanted concepts. */
    private ListedPrefixes.Span wanted;

    ChainPrefix(ChainEncoding encoding, ListedPrefixes.Span listed, ListedPrefixes.Span wanted, int[] concepts) {
        this.encoding = encoding;
        this.listed = listed;
        this.wanted = wanted;
        owed = concepts.clone();
    }

    private ChainPrefix(ChainPrefix other) {
        this(other.encoding, other.listed, other.wanted, other.owed);
        decided = other.decided;
    }

    @Override
    public Prefix<Chain> copy() {
        return new ChainPrefix(this);
    }

    @Override
    public boolean allows(int option) {
        if (option < 0 || option >= encoding.decisions().get(decided).options()) {
            return false;
        }
        if (!wanted.isEmpty()) {
            return !wanted.with(decided, option).isEmpty();
        }
        return listed.isEmpty() || !listed.with(decided, option).isEmpty();
    }

    /** What is owed to each concept [K], then how many layers are left. */
    @Override
    public void features(float[] out, int offset) {
        for (int concept = 0; concept < owed.length; concept++) {
            out[offset + concept] = owed[concept];
        }
        out[offset + owed.length] = encoding.decisions().size() - decided;
    }

    @Override
    public void decide(int option) {
        for (int concept = 0; concept < owed.length; concept++) {
            owed[concept] -= encoding.concepts().weight(concept, decided, option);
        }
        wanted = wanted.with(decided, option);
        listed = listed.with(decided, option);
        decided++;
    }

    @Override
    public Decoded<Chain> finish() {
        if (decided < encoding.decisions().size()) {
            throw new IllegalStateException(
                    "The decision " + encoding.decisions().get(decided).name() + " is not taken yet.");
        }
        return listed.isEmpty() ? new Decoded.Invalid<>("not in the table") : new Decoded.Valid<>(listed.first());
    }
}
