package dnas.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that it has brought.
 *
 * @param bestTestAccuracy that its limits admit, by hindsight; null where the table of this installation does not know it, or
 *     accuracies are predicted
 * @param deaths how often its worker died since a person last queued it
 */
record RunView(
        @JsonUnwrapped RunSummary summary,
        List<TraceView> trace,
        @Nullable Double bestTestAccuracy,
        int repeats,
        int invalid,
        int deaths,
        Seconds seconds,
        @Nullable ControllerView controller) {
    /** Spent so far. */
    record Seconds(double controller, double search) {}
}
