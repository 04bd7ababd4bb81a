package dnas.controller;

/** Hears how far a training is, and when its result is measured. */
@FunctionalInterface
public interface Progress {
    /**
     * Some steps were done. A listener that throws stops the training, and nothing is stored.
     *
     * @param step steps done, of {@code steps}
     * @param secondsLeft estimate from measured step times
     */
    void report(int step, int steps, double secondsLeft);

    /** Training is done, or was done before; what follows takes seconds. */
    default void measuring() {}

    /** Nobody listens. */
    static Progress silent() {
        return (step, steps, secondsLeft) -> {};
    }
}
