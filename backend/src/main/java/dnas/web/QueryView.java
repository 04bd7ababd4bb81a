package dnas.web;

import dnas.run.Catalogue;
import dnas.store.QueryRow;

/**
 * A run that queried an architecture.
 *
 * @param query at which, from 1
 * @param told what the run was told
 * @param becameIncumbent whether it was the best so far then
 * @param incumbent whether it is the best of all that the run has queried by now
 */
record QueryView(
        long run,
        long study,
        String studyName,
        String strategy,
        SignalView signal,
        long seed,
        int query,
        int queries,
        double told,
        boolean becameIncumbent,
        boolean incumbent) {
    static QueryView of(QueryRow row, Catalogue catalogue, String space) {
        return new QueryView(
                row.run(),
                row.study(),
                row.studyName(),
                row.strategy(),
                SignalView.of(catalogue, space, row.signal()),
                row.seed(),
                row.query(),
                row.queries(),
                row.told(),
                row.becameIncumbent(),
                row.incumbent());
    }
}
