package dnas.web;

import dnas.Known;
import dnas.search.TraceEntry;
import org.jspecify.annotations.Nullable;

/** One query of a run. */
record TraceView(
        int query,
        String hash,
        double signal,
        double testAccuracy,
        @Nullable Long flops,
        double incumbentTestAccuracy) {
    static TraceView of(TraceEntry entry) {
        return new TraceView(
                entry.query(),
                entry.hash(),
                entry.signal(),
                entry.testAccuracy(),
                Known.orNull(entry.flops()),
                entry.incumbentTestAccuracy());
    }
}
