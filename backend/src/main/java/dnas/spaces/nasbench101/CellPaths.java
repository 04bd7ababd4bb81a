package dnas.spaces.nasbench101;

import java.util.Set;
import java.util.TreeSet;

/**
 * The paths from input to output as sequences of operations, 364 in all, the shortest first: index 0 is the direct edge, 1
 * to 3 are single operations, and so on; among equally long paths the operations count as digits of base 3, first to last.
 *
 * <p>Source: the path encoding of White, Neiswanger and Savani 2021, arXiv:1910.11858.
 */
final class CellPaths {
    private static final int OPERATIONS = Operation.ALL.size();

    /** 3^0 + ... + 3^5. */
    static final int COUNT = start(CellEncoding.INTERIOR + 1);

    private CellPaths() {}

    /** Index of the first path with so many operations. */
    private static int start(int length) {
        int start = 0;
        for (int shorter = 0, paths = 1; shorter < length; shorter++, paths *= OPERATIONS) {
            start += paths;
        }
        return start;
    }

    /** Indices of the paths that are there, ascending. */
    static int[] of(CellGraph graph) {
        Set<Integer> found = new TreeSet<>();
        follow(graph, 0, 0, 0, found);
        return found.stream().mapToInt(index -> index).toArray();
    }

    /** From a vertex on, which a path with so many operations, written as such a number, leads to. */
    private static void follow(CellGraph graph, int vertex, int length, int number, Set<Integer> found) {
        for (int rest = graph.successors(vertex); rest != 0; rest &= rest - 1) {
            int next = Integer.numberOfTrailingZeros(rest);
            if (next == graph.output()) {
                found.add(start(length) + number);
            } else {
                follow(graph, next, length + 1, number * OPERATIONS + graph.operation(next), found);
            }
        }
    }
}
