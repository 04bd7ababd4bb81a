package dnas.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run with all that it has brought.
 *
 * @param deaths how often its worker died since a person last queued it
 */
record RunView(
        @JsonUnwrapped RunSummary summary,
        List<TraceView> trace,
        int repeats,
        int invalid,
        int deaths,
        Seconds seconds,
        @Nullable ControllerView controller) {
    /** Spent so far. */
    record Seconds(double controller, double search) {}
}
