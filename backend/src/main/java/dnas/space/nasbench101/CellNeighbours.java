package dnas.space.nasbench101;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Cells near a cell: one edit away, or by the random mutation of the NASBench-101 paper. */
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

    /**
     * A random different cell: in the cell padded to 7 vertices each edge flips with probability 1/7 and each operation
     * changes with probability 1/5, until a valid and different cell comes out.
     *
     * <p>Source: the example notebook of google-research/nasbench (regularized evolution), mutation rate 1.
     */
    static Cell mutate(Cell cell, RandomGenerator random) {
        while (true) {
            CellGraph padded = padded(cell.graph(), random);
            int edges = padded.edges();
            for (int bit = 0; bit < 21; bit++) {
                if (random.nextInt(CellGraph.MAX_VERTICES) == 0) {
                    edges ^= 1 << bit;
                }
            }
            int[] operations = padded.operations();
            for (int v = 0; v < operations.length; v++) {
                if (random.nextInt(operations.length) == 0) {
                    operations[v] = (operations[v] + 1 + random.nextInt(2)) % 3;
                }
            }
            CellGraph mutated = CellGraph.of(CellGraph.MAX_VERTICES, edges, operations);
            if (mutated.fault().isEmpty() && !Cell.of(mutated).equals(cell)) {
                return Cell.of(mutated);
            }
        }
    }

    /** The same cell drawn on 7 vertices: unused ones, with random operations, before the output. */
    private static CellGraph padded(CellGraph graph, RandomGenerator random) {
        int edges = 0;
        for (int j = 1; j < graph.vertices(); j++) {
            for (int i = 0; i < j; i++) {
                if (graph.hasEdge(i, j)) {
                    edges |= CellGraph.edgeBit(i, j == graph.output() ? CellGraph.MAX_VERTICES - 1 : j);
                }
            }
        }
        int[] operations = new int[CellGraph.MAX_VERTICES - 2];
        for (int v = 1; v <= operations.length; v++) {
            operations[v - 1] = v < graph.output() ? graph.operation(v) : random.nextInt(3);
        }
        return CellGraph.of(CellGraph.MAX_VERTICES, edges, operations);
    }
}
