package dnas.spaces.nasbench101;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Every cell, by going through all graphs as NASBench-101's authors did: their enumeration counts 423,624. */
final class CellEnumeration {
    private CellEnumeration() {}

    /** Keys of the canonical graphs with exactly this many vertices, ascending. */
    static long[] keys(int vertices) {
        int interior = vertices - 2;
        int labellings = (int) Math.pow(3, interior);
        return IntStream.range(0, 1 << (vertices * (vertices - 1) / 2))
                .parallel()
                .filter(edges -> Integer.bitCount(edges) <= CellGraph.MAX_EDGES)
                .filter(edges -> mayBeCanonical(CellGraph.of(vertices, edges, new int[interior])))
                .mapToObj(edges -> IntStream.range(0, labellings)
                        .mapToObj(labelling -> CellGraph.of(vertices, edges, labels(labelling, interior)))
                        .filter(graph -> CanonicalOrder.of(graph).equals(graph))
                        .mapToLong(CellGraph::key))
                .flatMapToLong(keys -> keys)
                .sorted()
                .toArray();
    }

    /** Keys of all cells with at most this many vertices, ascending. */
    static long[] keysUpTo(int vertices) {
        return IntStream.rangeClosed(2, vertices)
                .mapToObj(CellEnumeration::keys)
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    /** Edges weigh more than labels in the order, so edges that are not canonical by themselves never will be. */
    private static boolean mayBeCanonical(CellGraph unlabelled) {
        return unlabelled.usefulVertices() == (1 << unlabelled.vertices()) - 1
                && CanonicalOrder.of(unlabelled).equals(unlabelled);
    }

    private static int[] labels(int labelling, int interior) {
        int[] labels = new int[interior];
        int rest = labelling;
        for (int v = interior - 1; v >= 0; v--) {
            labels[v] = rest % 3;
            rest /= 3;
        }
        return labels;
    }
}
