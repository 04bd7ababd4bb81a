package dnas.spaces.nasbench101;

/**
 * Of all drawings of a cell, the one that comes first in NASBench-101's own enumeration, which is the one with the
 * smallest {@link CellGraph#key}. Channels are rounded by vertex order, so parameters and FLOPs depend on the drawing;
 * those of this one equal the published table in all 423,624 rows.
 */
final class CanonicalOrder {
    private final CellGraph graph;
    private final int[] order;
    private CellGraph best;

    private CanonicalOrder(CellGraph graph) {
        this.graph = graph;
        this.order = new int[graph.vertices()];
        this.best = graph;
    }

    /** The canonical drawing of a pruned graph. */
    static CellGraph of(CellGraph graph) {
        CanonicalOrder search = new CanonicalOrder(graph);
        search.order[graph.output()] = graph.output();
        search.place(1, 1);
        return search.best;
    }

    /** Tries every interior vertex whose predecessors are placed as the next one. */
    private void place(int next, int placed) {
        if (next == graph.output()) {
            CellGraph candidate = graph.relabelled(order);
            if (candidate.key() < best.key()) {
                best = candidate;
            }
            return;
        }
        for (int v = 1; v < graph.output(); v++) {
            boolean free = (placed >>> v & 1) == 0;
            if (free && (graph.predecessors(v) & ~placed) == 0) {
                order[next] = v;
                place(next + 1, placed | 1 << v);
            }
        }
    }
}
