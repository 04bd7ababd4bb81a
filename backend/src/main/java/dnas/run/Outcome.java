package dnas.run;

/** How a worker's attempt at a run ended. */
public sealed interface Outcome {
    /** The search ended of itself. */
    record Completed() implements Outcome {}

    /** The search was asked to stop, and did. */
    record Stopped() implements Outcome {}

    /** The search threw. */
    record Failed(String reason) implements Outcome {}

    /** The worker is gone. */
    record Died(String reason) implements Outcome {}
}
