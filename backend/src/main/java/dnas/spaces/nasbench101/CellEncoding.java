package dnas.spaces.nasbench101;

import dnas.space.Decision;
import dnas.space.Encoding;
import dnas.space.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A cell as 26 decisions on seven slots: for v = 1 to 5 the operation of slot v (conv3x3, conv1x1, maxpool, absent), then
 * the edges (v - 1, v) down to (0, v); last the edges (5, 6) down to (0, 6) into the output. 41 bits in the one-hot form.
 *
 * <p>Interior vertices take slots in the order of (longest path from the input, operation, neighbourhood hash); absent
 * slots come last.
 */
final class CellEncoding implements Encoding<Cell> {
    static final int INTERIOR = 5;
    static final int OUTPUT = 6;
    /** Answer for a slot that holds no vertex. */
    static final int ABSENT = 3;

    private static final List<Decision> DECISIONS = listDecisions();

    private static List<Decision> listDecisions() {
        List<Decision> decisions = new ArrayList<>();
        for (int v = 1; v <= OUTPUT; v++) {
            if (v <= INTERIOR) {
                decisions.add(new Decision("operation " + v, 4));
            }
            for (int i = v - 1; i >= 0; i--) {
                decisions.add(new Decision("edge " + i + "-" + v, 2));
            }
        }
        return List.copyOf(decisions);
    }

    @Override
    public List<Decision> decisions() {
        return DECISIONS;
    }

    @Override
    public int[] encode(Cell cell) {
        CellGraph graph = cell.graph().relabelled(slotOrder(cell.graph()));
        int[] answers = new int[DECISIONS.size()];
        int next = 0;
        for (int v = 1; v <= OUTPUT; v++) {
            boolean present = v < graph.output();
            if (v <= INTERIOR) {
                answers[next++] = present ? graph.operation(v) : ABSENT;
            }
            for (int i = v - 1; i >= 0; i--) {
                boolean edge = v == OUTPUT
                        ? i < graph.output() && graph.hasEdge(i, graph.output())
                        : present && graph.hasEdge(i, v);
                answers[next++] = edge ? 1 : 0;
            }
        }
        return answers;
    }

    /** Old vertex of each slot; depth grows along every edge, so edges keep running upwards. */
    private static int[] slotOrder(CellGraph graph) {
        int[][] longest = CellConcepts.longestPaths(graph);
        long[] hashes = neighbourhoodHashes(graph);
        Comparator<Integer> order = Comparator.<Integer>comparingInt(v -> longest[0][v])
                .thenComparingInt(graph::operation)
                .thenComparingLong(v -> hashes[v]);
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(1, graph.output())
                                        .boxed()
                                        .sorted(order)
                                        .mapToInt(v -> v)),
                        IntStream.of(graph.output()))
                .toArray();
    }

    /** Weisfeiler-Lehman hashes [vertices], the same for every drawing. */
    private static long[] neighbourhoodHashes(CellGraph graph) {
        int n = graph.vertices();
        long[] hashes = new long[n];
        for (int v = 0; v < n; v++) {
            int label = v == 0 ? 4 : v == graph.output() ? 5 : graph.operation(v);
            hashes[v] = mix(label + 8L * graph.inDegree(v) + 64L * graph.outDegree(v));
        }
        for (int round = 0; round < n; round++) {
            long[] next = new long[n];
            for (int v = 0; v < n; v++) {
                next[v] = mix(hashes[v]
                        + 3 * mix(sum(hashes, graph.predecessors(v)))
                        + 5 * mix(1 + sum(hashes, graph.successors(v))));
            }
            hashes = next;
        }
        return hashes;
    }

    private static long sum(long[] hashes, int vertices) {
        long sum = 0;
        for (int rest = vertices; rest != 0; rest &= rest - 1) {
            sum += mix(hashes[Integer.numberOfTrailingZeros(rest)]);
        }
        return sum;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Override
    public int features() {
        return CellPrefix.FEATURES;
    }

    @Override
    public Prefix<Cell> start(int[] concepts) {
        return new CellPrefix(concepts);
    }

    @Override
    public Prefix<Cell> start() {
        return start(new int[CellConcepts.ALL.size()]);
    }
}
