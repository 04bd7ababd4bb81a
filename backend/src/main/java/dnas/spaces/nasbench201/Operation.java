package dnas.spaces.nasbench201;

import java.util.List;

/** What an edge of a cell computes; convolutions are ReLU, convolution, batch norm. */
public enum Operation {
    NONE(0, "none", "none"),
    SKIP(1, "skip_connect", "skip"),
    CONV1X1(2, "nor_conv_1x1", "conv1x1"),
    CONV3X3(3, "nor_conv_3x3", "conv3x3"),
    AVGPOOL3X3(4, "avg_pool_3x3", "avgpool3x3");

    /** All of them; the index is the {@link #digit}. */
    public static final List<Operation> ALL = List.of(values());

    private final int digit;
    private final String label;
    private final String vertex;

    Operation(int digit, String label, String vertex) {
        this.digit = digit;
        this.label = label;
        this.vertex = vertex;
    }

    /** Digit in a cell's code, and answer to a decision. */
    int digit() {
        return digit;
    }

    /** Name in the original data set. */
    public String label() {
        return label;
    }

    /** Name of a vertex that stands for it in a drawing. */
    String vertex() {
        return vertex;
    }

    boolean isConvolution() {
        return this == CONV1X1 || this == CONV3X3;
    }

    /** Whether it changes what passes, as a convolution and a pool do. */
    boolean isLayer() {
        return isConvolution() || this == AVGPOOL3X3;
    }
}
