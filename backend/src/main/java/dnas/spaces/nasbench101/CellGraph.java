package dnas.spaces.nasbench101;

import dnas.space.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A labelled graph as someone drew it: vertex 0 is the input, the last the output, edges run from lower to higher
 * vertices. It may hold useless vertices, and other drawings may show the same cell.
 *
 * @param key vertices in bits 31..33; edge (i, j) at bit 10 + j (j - 1) / 2 + i; the operation of interior vertex v in two
 *     bits from 2 (5 - v). Ascending keys of graphs with equally many vertices are in the order of NASBench-101's own enumeration.
 */
public record CellGraph(long key) {
    /** Vertices at most. */
    public static final int MAX_VERTICES = 7;
    /** Edges at most. */
    public static final int MAX_EDGES = 9;

    /**
     * Puts a graph together.
     *
     * @param vertices 2 to 7
     * @param edges bit j (j - 1) / 2 + i for the edge (i, j)
     * @param operations label of each interior vertex [vertices - 2]
     */
    public static CellGraph of(int vertices, int edges, int[] operations) {
        if (vertices < 2 || vertices > MAX_VERTICES || operations.length != vertices - 2) {
            throw new IllegalArgumentException("A cell has 2 to 7 vertices and an operation for each interior one, not "
                    + vertices + " vertices and " + operations.length + " operations.");
        }
        long key = (long) vertices << 31 | (long) edges << 10;
        for (int v = 1; v < vertices - 1; v++) {
            int label = operations[v - 1];
            if (label < 0 || label > 2) {
                throw new IllegalArgumentException("Operation " + label + " of vertex " + v + " is none of 0, 1, 2.");
            }
            key |= (long) label << shift(v);
        }
        return new CellGraph(key);
    }

    /** Bit of the edge (i, j), i below j, within {@link #edges}. */
    public static int edgeBit(int i, int j) {
        return 1 << (j * (j - 1) / 2 + i);
    }

    private static int shift(int vertex) {
        return 2 * (5 - vertex);
    }

    public int vertices() {
        return (int) (key >>> 31);
    }

    /** All edges as bits, see {@link #edgeBit}. */
    public int edges() {
        return (int) (key >>> 10) & 0x1FFFFF;
    }

    public int edgeCount() {
        return Integer.bitCount(edges());
    }

    public int output() {
        return vertices() - 1;
    }

    public boolean hasEdge(int i, int j) {
        return (edges() & edgeBit(i, j)) != 0;
    }

    /** Label (0 conv3x3, 1 conv1x1, 2 maxpool3x3) of an interior vertex. */
    public int operation(int vertex) {
        return (int) (key >>> shift(vertex)) & 3;
    }

    /** Labels of the interior vertices [vertices - 2]. */
    public int[] operations() {
        int[] operations = new int[vertices() - 2];
        for (int v = 1; v <= operations.length; v++) {
            operations[v - 1] = operation(v);
        }
        return operations;
    }

    /** Bit u set for each edge (u, vertex). */
    public int predecessors(int vertex) {
        return edges() >>> (vertex * (vertex - 1) / 2) & ((1 << vertex) - 1);
    }

    /** Bit t set for each edge (vertex, t). */
    public int successors(int vertex) {
        int mask = 0;
        for (int t = vertex + 1; t < vertices(); t++) {
            if (hasEdge(vertex, t)) {
                mask |= 1 << t;
            }
        }
        return mask;
    }

    public int inDegree(int vertex) {
        return Integer.bitCount(predecessors(vertex));
    }

    public int outDegree(int vertex) {
        return Integer.bitCount(successors(vertex));
    }

    /** Why this graph is no cell; empty when it is one. */
    public Optional<String> fault() {
        if (edgeCount() > MAX_EDGES) {
            return Optional.of("it has " + edgeCount() + " edges; a cell has at most " + MAX_EDGES);
        }
        if ((usefulVertices() & 1) == 0) {
            return Optional.of("no path leads from the input to the output");
        }
        return Optional.empty();
    }

    /** Bit v set when vertex v lies on a path from input to output; 0 when there is no such path. */
    public int usefulVertices() {
        int forward = 1;
        for (int v = 1; v < vertices(); v++) {
            if ((predecessors(v) & forward) != 0) {
                forward |= 1 << v;
            }
        }
        int backward = 1 << output();
        for (int v = output() - 1; v >= 0; v--) {
            if ((successors(v) & backward) != 0) {
                backward |= 1 << v;
            }
        }
        int useful = forward & backward;
        return (useful & 1) != 0 && (useful >>> output() & 1) != 0 ? useful : 0;
    }

    /** Without the vertices that lie on no path from input to output; the graph must have such a path. */
    public CellGraph pruned() {
        int useful = usefulVertices();
        if (useful == (1 << vertices()) - 1) {
            return this;
        }
        int[] kept = new int[Integer.bitCount(useful)];
        for (int v = 0, next = 0; v < vertices(); v++) {
            if ((useful >>> v & 1) != 0) {
                kept[next++] = v;
            }
        }
        return relabelled(kept);
    }

    /**
     * The graph of some vertices in another order, which must keep every edge between them running upwards.
     *
     * @param order the old vertex that each new vertex is
     */
    public CellGraph relabelled(int[] order) {
        int edges = 0;
        int[] operations = new int[order.length - 2];
        for (int j = 1; j < order.length; j++) {
            int predecessors = predecessors(order[j]);
            for (int i = 0; i < j; i++) {
                edges |= (predecessors >>> order[i] & 1) << (j * (j - 1) / 2 + i);
            }
            if (j < order.length - 1) {
                operations[j - 1] = operation(order[j]);
            }
        }
        return of(order.length, edges, operations);
    }

    /** The graph for people, its operations named. */
    Drawing drawing() {
        List<String> labels = new ArrayList<>(List.of("input"));
        for (int operation : operations()) {
            labels.add(Operation.ALL.get(operation).label());
        }
        labels.add("output");
        List<List<Integer>> edges = new ArrayList<>();
        for (int i = 0; i < output(); i++) {
            for (int j = i + 1; j <= output(); j++) {
                if (hasEdge(i, j)) {
                    edges.add(List.of(i, j));
                }
            }
        }
        return new Drawing(labels, edges);
    }

    /** Rows of the upper triangle and the operations, as in {@code 5: 1100 010 01 1 | 0 2 1}. */
    @Override
    public String toString() {
        StringJoiner rows = new StringJoiner(" ");
        for (int i = 0; i < output(); i++) {
            StringBuilder row = new StringBuilder();
            for (int j = i + 1; j <= output(); j++) {
                row.append(hasEdge(i, j) ? '1' : '0');
            }
            rows.add(row);
        }
        StringJoiner labels = new StringJoiner(" ");
        for (int operation : operations()) {
            labels.add(Integer.toString(operation));
        }
        return vertices() + ": " + rows + " | " + labels;
    }
}
