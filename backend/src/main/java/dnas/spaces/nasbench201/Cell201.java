package dnas.spaces.nasbench201;

import dnas.space.Architecture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A cell of NAS-Bench-201: four nodes, of which node 0 is the input and node 3 the output, and one operation on each of the
 * edges (0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3). Every labelling is an architecture of its own, for each was trained
 * separately.
 *
 * @param code operations as digits of base 5, that of edge (0, 1) first; 0 to 15,624
 */
public record Cell201(int code) implements Architecture {
    /** 5^6. */
    static final int COUNT = 15_625;

    private static final int OPERATIONS = Operation.ALL.size();
    private static final int NODES = 4;

    public Cell201 {
        if (code < 0 || code >= COUNT) {
            throw new IllegalArgumentException("A cell's code is between 0 and " + (COUNT - 1) + ", not " + code + ".");
        }
    }

    /**
     * The cell with these operations on its edges.
     *
     * @param operations [6] in the order of the edges
     */
    public static Cell201 of(List<Operation> operations) {
        if (operations.size() != Edge.ALL.size()) {
            throw new IllegalArgumentException("A cell has 6 operations, not " + operations.size() + ".");
        }
        int code = 0;
        for (Operation operation : operations) {
            code = code * OPERATIONS + operation.digit();
        }
        return new Cell201(code);
    }

    /** The operation on an edge. */
    public Operation operation(int edge) {
        int shifted = code;
        for (int later = Edge.ALL.size() - 1; later > edge; later--) {
            shifted /= OPERATIONS;
        }
        return Operation.ALL.get(shifted % OPERATIONS);
    }

    /** The operations [6] in the order of the edges. */
    public List<Operation> operations() {
        return IntStream.range(0, Edge.ALL.size()).mapToObj(this::operation).toList();
    }

    /** On how many edges an operation is. */
    int count(Operation operation) {
        return (int) operations().stream().filter(operation::equals).count();
    }

    /** The md5 of the {@link #label}. */
    @Override
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(label().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has MD5.", exception);
        }
    }

    /** The architecture string of NAS-Bench-201: for each node the operations on its edges and where they come from. */
    @Override
    public String label() {
        StringBuilder label = new StringBuilder();
        for (int edge = 0; edge < Edge.ALL.size(); edge++) {
            int from = Edge.ALL.get(edge).from();
            if (from == 0) {
                label.append(edge == 0 ? "|" : "+|");
            }
            label.append(operation(edge).label()).append('~').append(from).append('|');
        }
        return label.toString();
    }

    /** Always 4: operations are on the edges. */
    @Override
    public int vertices() {
        return NODES;
    }
}
