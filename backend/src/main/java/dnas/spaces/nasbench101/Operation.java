package dnas.spaces.nasbench101;

import java.util.List;

/** What an interior vertex computes; the ordinal is the label that NASBench-101 hashes. */
public enum Operation {
    CONV3X3("conv3x3-bn-relu"),
    CONV1X1("conv1x1-bn-relu"),
    MAXPOOL3X3("maxpool3x3");

    /** All of them; the index is the label. */
    public static final List<Operation> ALL = List.of(values());

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Name in the original data set. */
    public String label() {
        return label;
    }
}
