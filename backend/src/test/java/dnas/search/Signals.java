package dnas.search;

import dnas.benchmark.Signal;

/** Signals of tests that need no table. */
public final class Signals {
    /** What was measured and is told as it is. */
    public static final Signal TEST_MEAN = new Signal(
            "test_mean", "Mean test accuracy", "As measured.", Signal.Origin.MEASURED, false, "Mean test accuracy");

    /** Noisy. */
    public static final Signal VALIDATION = new Signal(
            "validation", "Simulated validation", "One run.", Signal.Origin.SIMULATED, true, "Mean test accuracy");

    private Signals() {}
}
