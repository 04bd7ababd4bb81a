package dnas.spaces.nasbench101;

import dnas.space.Cost;

/**
 * 32 numbers that describe a cell to a predictor: sizes, concepts, costs, what lies on the paths, and what meets input
 * and output. Chosen on this very space, as every published method's features are.
 */
final class CellFeatures {
    static final int SIZE = 32;

    private CellFeatures() {}

    /** The numbers [32], in the order in which they are put below. */
    static float[] of(CellGraph graph, Cost cost) {
        int output = graph.output();
        int[] concepts = CellConcepts.of(graph);
        int[] channels = CellCost.vertexChannels(graph, 128);
        Paths conv3x3 = Paths.of(graph, 0);
        Paths conv1x1 = Paths.of(graph, 1);
        Paths maxpool = Paths.of(graph, 2);
        Row row = new Row();
        row.put(graph.vertices());
        row.put(graph.edgeCount());
        for (int concept : concepts) {
            row.put(concept);
        }
        row.put(conv3x3.shortest);
        row.put(Math.log(cost.flops()));
        row.put(Math.log(cost.parameters()));
        row.put(conv3x3.most);
        row.put(conv3x3.fewest);
        row.put(conv1x1.most);
        row.put(maxpool.most);
        row.put(Math.log(conv3x3.count));
        double[] weighted = new double[3];
        double[] intoOutput = new double[3];
        double[] fromInput = new double[3];
        int additions = graph.hasEdge(0, output) && output > 1 ? 1 : 0;
        for (int v = 1; v < output; v++) {
            int operation = graph.operation(v);
            weighted[operation] += channels[v] / 128.0;
            intoOutput[operation] += graph.hasEdge(v, output) ? 1 : 0;
            fromInput[operation] += graph.hasEdge(0, v) ? 1 : 0;
            additions += graph.inDegree(v) - 1;
        }
        row.put(weighted[0]);
        row.put(weighted[1]);
        row.put(weighted[2]);
        row.put(graph.inDegree(output));
        row.put(graph.outDegree(0));
        row.put(additions);
        row.put(intoOutput[0]);
        row.put(intoOutput[2]);
        row.put(fromInput[0]);
        row.put(fromInput[1]);
        row.put(fromInput[2]);
        row.put(skipSpans(graph));
        row.put(maxpool.fewest);
        row.put(cost.flops());
        row.put(cost.parameters());
        row.put(output > 1 ? channels[1] : 0);
        return row.values;
    }

    private static int skipSpans(CellGraph graph) {
        int[][] longest = CellConcepts.longestPaths(graph);
        int sum = 0;
        for (int j = 1; j < graph.vertices(); j++) {
            for (int i = 0; i < j; i++) {
                sum += graph.hasEdge(i, j) && longest[i][j] > 1 ? longest[i][j] - 1 : 0;
            }
        }
        return sum;
    }

    /** Over all paths from input to output: their number, the shortest, and the fewest and most vertices of one operation. */
    private record Paths(int count, int shortest, int fewest, int most) {
        static Paths of(CellGraph graph, int operation) {
            int n = graph.vertices();
            int[] count = new int[n];
            int[] shortest = new int[n];
            int[] fewest = new int[n];
            int[] most = new int[n];
            count[0] = 1;
            for (int v = 1; v < n; v++) {
                shortest[v] = n;
                fewest[v] = n;
                for (int rest = graph.predecessors(v); rest != 0; rest &= rest - 1) {
                    int u = Integer.numberOfTrailingZeros(rest);
                    count[v] += count[u];
                    shortest[v] = Math.min(shortest[v], shortest[u] + 1);
                    fewest[v] = Math.min(fewest[v], fewest[u]);
                    most[v] = Math.max(most[v], most[u]);
                }
                int own = v < n - 1 && graph.operation(v) == operation ? 1 : 0;
                fewest[v] += own;
                most[v] += own;
            }
            return new Paths(count[n - 1], shortest[n - 1], fewest[n - 1], most[n - 1]);
        }
    }

    private static final class Row {
        private final float[] values = new float[SIZE];
        private int next;

        void put(double value) {
            values[next++] = (float) value;
        }
    }
}
