package dnas.spaces.nasbench201;

import java.util.List;

/**
 * An edge of a cell.
 *
 * @param from node that it leaves, 0 for the input
 * @param to node that adds up what arrives, 3 for the output
 */
record Edge(int from, int to) {
    /** The six edges in the order in which NAS-Bench-201 writes them. */
    static final List<Edge> ALL =
            List.of(new Edge(0, 1), new Edge(0, 2), new Edge(1, 2), new Edge(0, 3), new Edge(1, 3), new Edge(2, 3));
}
