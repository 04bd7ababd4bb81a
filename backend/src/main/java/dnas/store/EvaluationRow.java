package dnas.store;

import dnas.search.TraceEntry;

/** A row of {@code evaluations}. */
public record EvaluationRow(
        long run,
        int query,
        String hash,
        double signal,
        double testAccuracy,
        long flops,
        long parameters,
        String incumbentHash,
        double incumbentTestAccuracy) {
    static EvaluationRow of(long run, TraceEntry entry) {
        return new EvaluationRow(
                run,
                entry.query(),
                entry.hash(),
                entry.signal(),
                entry.testAccuracy(),
                entry.flops(),
                entry.parameters(),
                entry.incumbentHash(),
                entry.incumbentTestAccuracy());
    }

    TraceEntry toEntry() {
        return new TraceEntry(
                query, hash, signal, testAccuracy, flops, parameters, incumbentHash, incumbentTestAccuracy);
    }
}
