package dnas.spaces.nasbench201;

import dnas.space.Drawing;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell with a vertex for each operation, since drawings carry operations on vertices. A vertex where several edges meet
 * adds them up: node 1 has one edge in and node 2 one out, so that no vertex needs to stand for a node. What lies on no open
 * route contributes nothing and is left out; the label says it. A cell without an open route is an input beside an output.
 */
final class CellDrawing {
    private static final int NONE = -1;

    private CellDrawing() {}

    static Drawing of(Cell201 cell) {
        boolean[] live = Route.live(cell);
        List<String> operations = new ArrayList<>(List.of("input"));
        int[] vertices = new int[live.length];
        for (int edge = 0; edge < live.length; edge++) {
            vertices[edge] = live[edge] ? operations.size() : NONE;
            if (live[edge]) {
                operations.add(cell.operation(edge).vertex());
            }
        }
        int output = operations.size();
        operations.add("output");
        List<List<Integer>> edges = new ArrayList<>();
        for (int edge = 0; edge < live.length; edge++) {
            if (live[edge]) {
                if (Edge.ALL.get(edge).from() == 0) {
                    edges.add(List.of(0, vertices[edge]));
                }
                for (int next : nextOf(edge, output, vertices)) {
                    edges.add(List.of(vertices[edge], next));
                }
            }
        }
        return new Drawing(List.copyOf(operations), List.copyOf(edges));
    }

    /** Vertices that the one of an edge feeds, ascending. */
    private static List<Integer> nextOf(int edge, int output, int[] vertices) {
        int node = Edge.ALL.get(edge).to();
        List<Integer> next = new ArrayList<>();
        for (int later = edge + 1; later < vertices.length; later++) {
            if (Edge.ALL.get(later).from() == node && vertices[later] != NONE) {
                next.add(vertices[later]);
            }
        }
        return next.isEmpty() ? List.of(output) : next;
    }
}
