package dnas.spaces.nasbench101;

import dnas.space.Decoded;
import dnas.space.Prefix;
import java.util.Arrays;
import java.util.Optional;

/** A cell while it is written slot by slot, in the order of {@link CellEncoding}. */
final class CellPrefix implements Prefix<Cell> {
    /** Seven about the cell so far, seven about the edge that is decided next. */
    static final int FEATURES = 14;

    private static final int ABSENT = CellEncoding.ABSENT;
    private static final int OUTPUT = CellEncoding.OUTPUT;

    private final int[] wanted;
    /** Operation of each slot; input and output count as present. */
    private final int[] operations;
    /** Predecessors of each slot, as bits. */
    private final int[] predecessors;
    /** Slots from which a path leads to the slot, as bits. */
    private final int[] ancestors;
    /** Longest path from the input to the slot, over the edges decided so far. */
    private final int[] levels;

    private final int[] counts;
    private int withoutOutEdge = 1;
    private int edges;
    private int skips;
    private int deepest;

    /** Slot that is being written. */
    private int slot = 1;
    /** Where the next edge comes from; equal to the slot while its operation is to be decided, -1 when all is done. */
    private int from = 1;

    CellPrefix(int[] concepts) {
        wanted = concepts.clone();
        operations = new int[OUTPUT + 1];
        predecessors = new int[OUTPUT + 1];
        ancestors = new int[OUTPUT + 1];
        levels = new int[OUTPUT + 1];
        counts = new int[3];
    }

    private CellPrefix(CellPrefix other) {
        wanted = other.wanted;
        operations = other.operations.clone();
        predecessors = other.predecessors.clone();
        ancestors = other.ancestors.clone();
        levels = other.levels.clone();
        counts = other.counts.clone();
        withoutOutEdge = other.withoutOutEdge;
        edges = other.edges;
        skips = other.skips;
        deepest = other.deepest;
        slot = other.slot;
        from = other.from;
    }

    @Override
    public Prefix<Cell> copy() {
        return new CellPrefix(this);
    }

    private boolean decidesOperation() {
        return from == slot;
    }

    private boolean isPresent(int v) {
        return operations[v] != ABSENT;
    }

    @Override
    public boolean allows(int option) {
        if (decidesOperation()) {
            return option == ABSENT || slot == 1 || isPresent(slot - 1);
        }
        boolean possible = isPresent(slot) && isPresent(from) && edges < CellGraph.MAX_EDGES;
        return option == 1 ? possible : !(possible && isNeeded());
    }

    /** Whether leaving the edge out would leave a vertex without a way in or out. */
    private boolean isNeeded() {
        boolean noWayIn = from == 0 && predecessors[slot] == 0;
        boolean noWayOut = slot == OUTPUT && (withoutOutEdge >>> from & 1) != 0 && from > 0;
        return noWayIn || noWayOut;
    }

    /** Whether a longer path already leads from the edge's start to its end. */
    private boolean wouldSkip() {
        return (ancestors[slot] >>> from & 1) != 0;
    }

    /** Wanted but not written yet [5]: the three operations, skips, longest path. */
    float[] owed() {
        return new float[] {
            wanted[0] - counts[0], wanted[1] - counts[1], wanted[2] - counts[2], wanted[3] - skips, wanted[5] - deepest
        };
    }

    @Override
    public void features(float[] out, int offset) {
        Arrays.fill(out, offset, offset + FEATURES, 0);
        float[] owed = owed();
        System.arraycopy(owed, 0, out, offset, 4);
        out[offset + 4] = CellGraph.MAX_EDGES - edges;
        out[offset + 5] = owed[4];
        out[offset + 6] = Integer.bitCount(withoutOutEdge);
        if (!decidesOperation()) {
            out[offset + 7] = wouldSkip() ? 1 : 0;
            out[offset + 8] = isPresent(slot) ? 1 : 0;
            out[offset + 9] = isPresent(from) ? 1 : 0;
            out[offset + 10] = Integer.bitCount(predecessors[slot]);
            out[offset + 11] = levels[slot];
            out[offset + 12] = levels[from];
            out[offset + 13] = withoutOutEdge >>> from & 1;
        }
    }

    @Override
    public void decide(int option) {
        if (decidesOperation()) {
            operations[slot] = option;
            if (option != ABSENT) {
                counts[option]++;
                withoutOutEdge |= 1 << slot;
            }
        } else if (option == 1) {
            addEdge();
        }
        from--;
        if (from < 0) {
            slot++;
            from = slot == OUTPUT ? OUTPUT - 1 : slot;
        }
    }

    private void addEdge() {
        edges++;
        skips += wouldSkip() ? 1 : 0;
        predecessors[slot] |= 1 << from;
        ancestors[slot] |= ancestors[from] | 1 << from;
        withoutOutEdge &= ~(1 << from);
        levels[slot] = Math.max(levels[slot], levels[from] + 1);
        deepest = Math.max(deepest, levels[slot]);
    }

    @Override
    public Decoded<Cell> finish() {
        if (slot <= OUTPUT) {
            throw new IllegalStateException("Slot " + slot + " is not decided yet.");
        }
        int interior = (int) Arrays.stream(operations, 1, OUTPUT)
                .takeWhile(operation -> operation != ABSENT)
                .count();
        int bits = 0;
        for (int v = 1; v <= OUTPUT; v++) {
            int target = v == OUTPUT ? interior + 1 : v;
            for (int i = 0; i < v; i++) {
                if ((predecessors[v] >>> i & 1) != 0) {
                    if (i > interior || (v != OUTPUT && v > interior)) {
                        return new Decoded.Invalid<>("edge " + i + "-" + v + " meets an absent vertex");
                    }
                    bits |= CellGraph.edgeBit(i, target);
                }
            }
        }
        CellGraph graph = CellGraph.of(interior + 2, bits, Arrays.copyOfRange(operations, 1, interior + 1));
        Optional<String> fault = graph.fault();
        if (fault.isPresent()) {
            return new Decoded.Invalid<>(fault.get());
        }
        if (graph.usefulVertices() != (1 << graph.vertices()) - 1) {
            return new Decoded.Invalid<>("a vertex lies on no path from input to output");
        }
        return new Decoded.Valid<>(Cell.of(graph));
    }
}
