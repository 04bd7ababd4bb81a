package dnas.spaces.nasbench101;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One frame of the original file: a training run of one cell.
 *
 * <p>Source: {@code nasbench/api.py} of google-research/nasbench, which reads the same frames.
 *
 * @param hash module hash, as the file states it
 * @param graph of the cell, as the file draws it
 * @param epochs that the run was to last
 * @param end the evaluation at its end
 */
record OriginalRun(String hash, CellGraph graph, int epochs, ModelMetrics.Evaluation end) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OPERATIONS =
            Operation.ALL.stream().map(Operation::label).toList();
    private static final int ELEMENTS = 5;
    /** Before training, half-way and at the end. */
    private static final int EVALUATIONS = 3;

    /**
     * Reads a payload: a JSON array of module hash, epochs, adjacency (rows of digits, one after the other), operations
     * with commas between them, and base64 of {@link ModelMetrics}.
     *
     * @throws IllegalArgumentException when it is not such an array; the message says why, as the end of a sentence
     */
    static OriginalRun parse(byte[] payload) {
        JsonNode row = json(payload);
        if (!row.isArray() || row.size() != ELEMENTS) {
            throw new IllegalArgumentException("the frame is no JSON array of " + ELEMENTS
                    + " elements (module hash, epochs, adjacency, operations, metrics)");
        }
        if (!row.get(1).isInt()) {
            throw new IllegalArgumentException("the epochs are " + row.get(1) + ", which is no whole number");
        }
        int epochs = row.get(1).intValue();
        return new OriginalRun(
                text(row, 0, "module hash"),
                graph(text(row, 2, "adjacency"), text(row, 3, "operations")),
                epochs,
                end(text(row, 4, "metrics"), epochs));
    }

    private static JsonNode json(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("the frame holds no JSON", notJson);
        }
    }

    private static String text(JsonNode row, int element, String what) {
        if (!row.get(element).isString()) {
            throw new IllegalArgumentException("the " + what + " is " + row.get(element) + ", which is no text");
        }
        return row.get(element).stringValue();
    }

    private static CellGraph graph(String adjacency, String names) {
        List<String> operations = List.of(names.split(",", -1));
        int vertices = operations.size();
        if (adjacency.length() != vertices * vertices) {
            throw new IllegalArgumentException("there are " + vertices + " operations (" + names + ") but "
                    + adjacency.length() + " digits of adjacency, not " + vertices * vertices);
        }
        if (vertices < 2
                || !operations.get(0).equals("input")
                || !operations.get(vertices - 1).equals("output")) {
            throw new IllegalArgumentException(
                    "the operations are \"" + names + "\"; they must begin with input and end with output");
        }
        if (vertices > CellGraph.MAX_VERTICES) {
            throw new IllegalArgumentException("the cell has " + vertices
                    + " vertices; a cell of NASBench-101 has at most " + CellGraph.MAX_VERTICES);
        }
        int[] labels = operations.subList(1, vertices - 1).stream()
                .mapToInt(OriginalRun::label)
                .toArray();
        return CellGraph.of(vertices, edges(adjacency, vertices), labels);
    }

    private static int label(String name) {
        int label = OPERATIONS.indexOf(name);
        if (label < 0) {
            throw new IllegalArgumentException(
                    "there is an operation \"" + name + "\"; NASBench-101 has " + String.join(", ", OPERATIONS));
        }
        return label;
    }

    private static int edges(String adjacency, int vertices) {
        int edges = 0;
        for (int i = 0; i < vertices; i++) {
            for (int j = 0; j < vertices; j++) {
                char digit = adjacency.charAt(i * vertices + j);
                if (digit == '1' && i < j) {
                    edges |= CellGraph.edgeBit(i, j);
                } else if (digit != '0') {
                    throw new IllegalArgumentException(
                            "the adjacency " + adjacency + " is no upper triangle of the digits 0 and 1");
                }
            }
        }
        return edges;
    }

    private static ModelMetrics.Evaluation end(String base64, int epochs) {
        List<ModelMetrics.Evaluation> evaluations = metrics(base64).evaluations();
        if (evaluations.size() != EVALUATIONS) {
            throw new IllegalArgumentException("the metrics hold " + evaluations.size()
                    + " evaluations, not one before, one half-way and one after training");
        }
        ModelMetrics.Evaluation end = evaluations.get(EVALUATIONS - 1);
        if (end.epoch() != epochs) {
            throw new IllegalArgumentException(
                    "the run of " + epochs + " epochs is evaluated last after " + end.epoch() + " epochs");
        }
        return end;
    }

    /** Python writes a line break after every 76 characters. */
    private static ModelMetrics metrics(String base64) {
        byte[] message;
        try {
            message = Base64.getDecoder().decode(base64.replace("\n", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the metrics are no base64", notBase64);
        }
        try {
            return ModelMetrics.parse(message);
        } catch (IOException notProtobuf) {
            throw new IllegalArgumentException("the metrics are no protobuf message", notProtobuf);
        }
    }
}
