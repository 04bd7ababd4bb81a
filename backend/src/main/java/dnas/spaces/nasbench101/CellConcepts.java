package dnas.spaces.nasbench101;

import dnas.space.Concept;
import dnas.space.ConceptGroup;
import java.util.List;

/** The six concepts of a cell: how often each operation, how many skips, whether input meets output, how deep. */
final class CellConcepts {
    static final List<Concept> ALL = List.of(
            new Concept("conv3x3", "Conv 3×3", ConceptGroup.OPERATIONS),
            new Concept("conv1x1", "Conv 1×1", ConceptGroup.OPERATIONS),
            new Concept("maxpool", "Max-pool 3×3", ConceptGroup.OPERATIONS),
            new Concept("skips", "Skip edges", ConceptGroup.SKIPS),
            new Concept("direct", "Input → output edge", ConceptGroup.SKIPS),
            new Concept("depth", "Longest path", ConceptGroup.LAYERS));

    private CellConcepts() {}

    /** Values in the order of {@link #ALL}. A skip is an edge (i, j) beside a longer path from i to j. */
    static int[] of(CellGraph graph) {
        int[] values = new int[6];
        for (int v = 1; v < graph.output(); v++) {
            values[graph.operation(v)]++;
        }
        int[][] longest = longestPaths(graph);
        for (int j = 1; j <= graph.output(); j++) {
            for (int i = 0; i < j; i++) {
                if (graph.hasEdge(i, j) && longest[i][j] > 1) {
                    values[3]++;
                }
            }
        }
        values[4] = graph.hasEdge(0, graph.output()) ? 1 : 0;
        values[5] = longest[0][graph.output()];
        return values;
    }

    /** Edges on the longest path from i to j [vertices, vertices]; 0 where there is none. */
    static int[][] longestPaths(CellGraph graph) {
        int n = graph.vertices();
        int[][] longest = new int[n][n];
        for (int i = n - 2; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                int best = graph.hasEdge(i, j) ? 1 : 0;
                for (int k = i + 1; k < j; k++) {
                    if (graph.hasEdge(i, k) && longest[k][j] > 0) {
                        best = Math.max(best, 1 + longest[k][j]);
                    }
                }
                longest[i][j] = best;
            }
        }
        return longest;
    }
}
