package dnas.spaces.nasbench201;

import dnas.space.Decoded;
import dnas.space.Prefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A cell while its edges are labelled one by one, in the order of {@link Edge#ALL}. */
final class CellPrefix implements Prefix<Cell201> {
    /** Four counts owed, edges left, nones owed, three of the depth, three about the next edge. */
    static final int FEATURES = 12;

    private static final int NODES = 4;
    private static final int OUTPUT = NODES - 1;
    /** Level of a node that no path from the input reaches. */
    private static final int UNREACHED = -1;

    private final int[] wanted;
    private final List<Operation> decided;

    CellPrefix(int[] concepts) {
        wanted = concepts.clone();
        decided = new ArrayList<>();
    }

    private CellPrefix(CellPrefix other) {
        wanted = other.wanted;
        decided = new ArrayList<>(other.decided);
    }

    @Override
    public Prefix<Cell201> copy() {
        return new CellPrefix(this);
    }

    @Override
    public boolean allows(int option) {
        return option >= 0 && option < Operation.ALL.size();
    }

    /** Wanted but not written yet [5], in the order of the concepts. */
    int[] owed() {
        int[] owed = wanted.clone();
        for (int i = 0; i < CellConcepts.COUNTED.size(); i++) {
            Operation operation = CellConcepts.COUNTED.get(i);
            owed[i] -= (int) decided.stream().filter(operation::equals).count();
        }
        owed[CellConcepts.DEPTH] -= Math.max(0, levels(Operation.NONE)[OUTPUT]);
        return owed;
    }

    /**
     * Most convolutions and pools on a path from the input to each node [4].
     *
     * @param undecided what the edges without an answer are taken for
     */
    private int[] levels(Operation undecided) {
        int[] levels = new int[NODES];
        Arrays.fill(levels, 1, NODES, UNREACHED);
        for (int i = 0; i < Edge.ALL.size(); i++) {
            Operation operation = i < decided.size() ? decided.get(i) : undecided;
            Edge edge = Edge.ALL.get(i);
            if (operation != Operation.NONE && levels[edge.from()] != UNREACHED) {
                int level = levels[edge.from()] + (operation.isLayer() ? 1 : 0);
                levels[edge.to()] = Math.max(levels[edge.to()], level);
            }
        }
        return levels;
    }

    /**
     * The counts owed [4]; edges left; nones that they must be if nothing else is owed; wanted depth less the depth so far,
     * less what skips on all edges left would make it, and less the most that they can make it; levels of the next edge's
     * ends, and how many edges lead into where it ends.
     */
    @Override
    public void features(float[] out, int offset) {
        int[] owed = owed();
        int left = Edge.ALL.size() - decided.size();
        int nones = left;
        for (int i = 0; i < CellConcepts.DEPTH; i++) {
            out[offset + i] = owed[i];
            nones -= owed[i];
        }
        int depth = wanted[CellConcepts.DEPTH];
        int[] levels = levels(Operation.NONE);
        out[offset + 4] = left;
        out[offset + 5] = nones;
        out[offset + 6] = owed[CellConcepts.DEPTH];
        out[offset + 7] = depth - levels(Operation.SKIP)[OUTPUT];
        out[offset + 8] = depth - levels(Operation.CONV3X3)[OUTPUT];
        Arrays.fill(out, offset + 9, offset + FEATURES, 0);
        if (left > 0) {
            Edge next = Edge.ALL.get(decided.size());
            out[offset + 9] = levels[next.from()];
            out[offset + 10] = levels[next.to()];
            out[offset + 11] = edgesInto(next.to());
        }
    }

    private int edgesInto(int node) {
        int edges = 0;
        for (int i = 0; i < decided.size(); i++) {
            edges += Edge.ALL.get(i).to() == node && decided.get(i) != Operation.NONE ? 1 : 0;
        }
        return edges;
    }

    @Override
    public void decide(int option) {
        decided.add(Operation.ALL.get(option));
    }

    @Override
    public Decoded<Cell201> finish() {
        if (decided.size() < Edge.ALL.size()) {
            throw new IllegalStateException(
                    "Edge " + decided.size() + " of " + Edge.ALL.size() + " is not decided yet.");
        }
        return new Decoded.Valid<>(Cell201.of(decided));
    }
}
