package dnas.run;

import dnas.search.TraceEntry;
import org.jspecify.annotations.Nullable;

/** Hears what has been stored, in the order in which it was stored. Must return at once. */
public interface RunListener {
    /**
     * Something of a run has changed.
     *
     * @param secondsLeft estimate from measured step times; null when nothing is measured
     */
    void runChanged(Run run, @Nullable Double secondsLeft);

    /** What people say of a run has changed, and nothing else. */
    default void remarked(Run run, @Nullable Double secondsLeft) {
        runChanged(run, secondsLeft);
    }

    void evaluated(Run run, TraceEntry entry);

    void controllerChanged(ControllerStatus controller);
}
