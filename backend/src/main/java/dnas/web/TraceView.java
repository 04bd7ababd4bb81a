package dnas.web;

import dnas.search.TraceEntry;

/** One query of a run. */
record TraceView(int query, String hash, double signal, double testAccuracy, long flops, double incumbentTestAccuracy) {
    static TraceView of(TraceEntry entry) {
        return new TraceView(
                entry.query(),
                entry.hash(),
                entry.signal(),
                entry.testAccuracy(),
                entry.flops(),
                entry.incumbentTestAccuracy());
    }
}
