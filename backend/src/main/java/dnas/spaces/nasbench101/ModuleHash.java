package dnas.spaces.nasbench101;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * NASBench-101's module hash: an iterated hash of each vertex's neighbourhood, the same for every drawing of a cell. The
 * hashed texts are Python's {@code str} of a tuple and of a list of strings, quotes and spaces included.
 *
 * <p>Source: {@code nasbench/lib/graph_util.py}, function {@code hash_module}, of google-research/nasbench.
 */
final class ModuleHash {
    private static final int INPUT_LABEL = -1;
    private static final int OUTPUT_LABEL = -2;

    private ModuleHash() {}

    /** 32 hexadecimal digits. */
    static String of(CellGraph graph) {
        MessageDigest md5 = md5();
        String[] hashes = IntStream.range(0, graph.vertices())
                .mapToObj(v ->
                        digest(md5, "(" + graph.outDegree(v) + ", " + graph.inDegree(v) + ", " + label(graph, v) + ")"))
                .toArray(String[]::new);
        for (int round = 0; round < graph.vertices(); round++) {
            String[] previous = hashes;
            hashes = IntStream.range(0, graph.vertices())
                    .mapToObj(v -> digest(
                            md5,
                            sorted(previous, graph.predecessors(v)) + "|" + sorted(previous, graph.successors(v)) + "|"
                                    + previous[v]))
                    .toArray(String[]::new);
        }
        Arrays.sort(hashes);
        return digest(md5, Arrays.stream(hashes).collect(Collectors.joining("', '", "['", "']")));
    }

    private static int label(CellGraph graph, int vertex) {
        if (vertex == 0) {
            return INPUT_LABEL;
        }
        return vertex == graph.output() ? OUTPUT_LABEL : graph.operation(vertex);
    }

    private static String sorted(String[] hashes, int vertices) {
        return IntStream.range(0, hashes.length)
                .filter(v -> (vertices >>> v & 1) != 0)
                .mapToObj(v -> hashes[v])
                .sorted()
                .collect(Collectors.joining());
    }

    private static String digest(MessageDigest md5, String text) {
        return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has MD5.", exception);
        }
    }
}
