package dnas.spaces.nasbench101;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * NASBench-101's module hash: an iterated hash of each vertex's neighbourhood, the same for every drawing of a cell. The
 * hashed texts are Python's {@code str} of a tuple and of a list of strings, quotes and spaces included.
 *
 * <p>Source: {@code nasbench/lib/graph_util.py}, function {@code hash_module}, of google-research/nasbench.
 */
final class ModuleHash {
    private static final int INPUT_LABEL = -1;
    private static final int OUTPUT_LABEL = -2;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest md5 = md5();
    private final CellGraph graph;
    /** Of each vertex, 32 hexadecimal digits as they are hashed again. */
    private byte[][] hashes;

    private ModuleHash(CellGraph graph) {
        this.graph = graph;
        hashes = new byte[graph.vertices()][];
        for (int v = 0; v < hashes.length; v++) {
            update("(" + graph.outDegree(v) + ", " + graph.inDegree(v) + ", " + label(v) + ")");
            hashes[v] = digest();
        }
    }

    /** 32 hexadecimal digits. */
    static String of(CellGraph graph) {
        ModuleHash module = new ModuleHash(graph);
        for (int round = 0; round < graph.vertices(); round++) {
            module.hashNeighbourhoods();
        }
        return module.fingerprint();
    }

    private int label(int vertex) {
        if (vertex == 0) {
            return INPUT_LABEL;
        }
        return vertex == graph.output() ? OUTPUT_LABEL : graph.operation(vertex);
    }

    private void hashNeighbourhoods() {
        int[] ascending = ascending();
        byte[][] next = new byte[hashes.length][];
        for (int v = 0; v < next.length; v++) {
            updateWith(ascending, graph.predecessors(v));
            md5.update((byte) '|');
            updateWith(ascending, graph.successors(v));
            md5.update((byte) '|');
            md5.update(hashes[v]);
            next[v] = digest();
        }
        hashes = next;
    }

    /** The vertices in the order of their hashes: sorted once a round, for all neighbourhoods. */
    private int[] ascending() {
        int[] order = new int[hashes.length];
        for (int v = 0; v < order.length; v++) {
            int place = v;
            while (place > 0 && Arrays.compare(hashes[order[place - 1]], hashes[v]) > 0) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = v;
        }
        return order;
    }

    private void updateWith(int[] ascending, int vertices) {
        for (int v : ascending) {
            if ((vertices >>> v & 1) != 0) {
                md5.update(hashes[v]);
            }
        }
    }

    private String fingerprint() {
        update(Arrays.stream(ascending())
                .mapToObj(v -> new String(hashes[v], StandardCharsets.US_ASCII))
                .collect(Collectors.joining("', '", "['", "']")));
        return new String(digest(), StandardCharsets.US_ASCII);
    }

    private void update(String text) {
        md5.update(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Of what was updated with since the last one, 32 hexadecimal digits. */
    private byte[] digest() {
        byte[] bytes = md5.digest();
        byte[] digits = new byte[2 * bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            digits[2 * i] = DIGITS[bytes[i] >> 4 & 15];
            digits[2 * i + 1] = DIGITS[bytes[i] & 15];
        }
        return digits;
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has MD5.", exception);
        }
    }
}
