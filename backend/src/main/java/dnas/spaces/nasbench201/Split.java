package dnas.spaces.nasbench201;

/** Which images an accuracy is of. */
public enum Split {
    VALIDATION("validation"),
    TEST("test");

    private final String label;

    Split(String label) {
        this.label = label;
    }

    /** Name in files and in names of signals. */
    public String label() {
        return label;
    }
}
