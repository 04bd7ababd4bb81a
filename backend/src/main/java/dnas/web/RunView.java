package dnas.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run with all that it has brought. */
record RunView(
        @JsonUnwrapped RunSummary summary,
        List<TraceView> trace,
        int repeats,
        int invalid,
        Seconds seconds,
        @Nullable ControllerView controller) {
    /** Spent so far. */
    record Seconds(double controller, double search) {}
}
