package dnas.store;

/**
 * A query of some architecture, with the run and study that made it.
 *
 * @param query from 1
 * @param queries how many the run may make
 * @param told what the run was told
 * @param becameIncumbent whether the architecture was the best so far then
 * @param incumbent whether it is the best by now
 */
public record QueryRow(
        long run,
        long study,
        String studyName,
        String strategy,
        String signal,
        long seed,
        int query,
        int queries,
        double told,
        boolean becameIncumbent,
        boolean incumbent) {}
