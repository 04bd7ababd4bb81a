package dnas.spaces.nasbench101;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cells one edit away from a cell. */
final class CellNeighbours {
    private CellNeighbours() {}

    /** Every other cell that one edge flip, one changed operation or one vertex put into an edge leads to. */
    static List<Cell> of(Cell cell) {
        Set<Cell> found = new LinkedHashSet<>();
        CellGraph graph = cell.graph();
        for (int j = 1; j < graph.vertices(); j++) {
            for (int i = 0; i < j; i++) {
                add(found, CellGraph.of(graph.vertices(), graph.edges() ^ CellGraph.edgeBit(i, j), graph.operations()));
            }
        }
        for (int v = 1; v < graph.output(); v++) {
            for (int operation = 0; operation < Operation.ALL.size(); operation++) {
                int[] operations = graph.operations();
                operations[v - 1] = operation;
                add(found, CellGraph.of(graph.vertices(), graph.edges(), operations));
            }
        }
        if (graph.vertices() < CellGraph.MAX_VERTICES) {
            for (CellGraph inserted : insertions(graph)) {
                add(found, inserted);
            }
        }
        found.remove(cell);
        return List.copyOf(found);
    }

    private static void add(Set<Cell> found, CellGraph graph) {
        if (graph.fault().isEmpty()) {
            found.add(Cell.of(graph));
        }
    }

    /** Every edge (i, j) replaced by (i, new), (new, j), with each operation. */
    private static List<CellGraph> insertions(CellGraph graph) {
        List<CellGraph> result = new ArrayList<>();
        for (int j = 1; j < graph.vertices(); j++) {
            for (int i = 0; i < j; i++) {
                if (graph.hasEdge(i, j)) {
                    for (int operation = 0; operation < Operation.ALL.size(); operation++) {
                        result.add(inserted(graph, i, j, operation));
                    }
                }
            }
        }
        return result;
    }

    private static CellGraph inserted(CellGraph graph, int i, int j, int operation) {
        int edges = CellGraph.edgeBit(i, j) | CellGraph.edgeBit(j, j + 1);
        for (int t = 1; t < graph.vertices(); t++) {
            for (int s = 0; s < t; s++) {
                if (graph.hasEdge(s, t) && !(s == i && t == j)) {
                    edges |= CellGraph.edgeBit(s < j ? s : s + 1, t < j ? t : t + 1);
                }
            }
        }
        int[] operations = new int[graph.vertices() - 1];
        for (int v = 1; v < graph.output(); v++) {
            operations[(v < j ? v : v + 1) - 1] = graph.operation(v);
        }
        operations[j - 1] = operation;
        return CellGraph.of(graph.vertices() + 1, edges, operations);
    }
}
