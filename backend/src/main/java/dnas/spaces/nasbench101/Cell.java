package dnas.spaces.nasbench101;

import dnas.space.Architecture;

/**
 * A cell of NASBench-101: a graph up to isomorphism, held in its canonical drawing, so that equal cells are equal records.
 *
 * @param graph pruned and in {@link CanonicalOrder}; use {@link #of} to make it so
 */
public record Cell(CellGraph graph) implements Architecture {
    /**
     * The cell that a graph draws, after pruning what is on no path from input to output.
     *
     * @throws IllegalArgumentException when it draws none, with the reason
     */
    public static Cell of(CellGraph graph) {
        graph.fault().ifPresent(fault -> {
            throw new IllegalArgumentException("The graph " + graph + " is no cell: " + fault + ".");
        });
        return new Cell(CanonicalOrder.of(graph.pruned()));
    }

    @Override
    public String hash() {
        return ModuleHash.of(graph);
    }

    @Override
    public int vertices() {
        return graph.vertices();
    }
}
