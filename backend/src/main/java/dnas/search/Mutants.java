package dnas.search;

import dnas.space.Architecture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What BANANAS chooses among: about 100 architectures that were not queried, one edit from the best queried. The best gives
 * all of its mutants before the second best gives any. Only those within the FLOPs range count; where it leaves too few,
 * others are drawn from it.
 */
final class Mutants<A extends Architecture> {
    private static final int CANDIDATES = 100;
    private static final int PARENTS = 5;

    private final SearchContext<A> context;
    private final Queried<A> queried;

    Mutants(SearchContext<A> context, Queried<A> queried) {
        this.context = context;
        this.queried = queried;
    }

    /** All of them, those of the best first. */
    List<A> ofTheBest() {
        Set<A> found = new LinkedHashSet<>();
        for (A parent : queried.bestFirst().limit(PARENTS).toList()) {
            if (found.size() < CANDIDATES) {
                found.addAll(context.neighbours(parent));
                found.removeAll(queried.architectures());
            }
        }
        long left = context.domain().size() - queried.architectures().size();
        Set<A> known = new LinkedHashSet<>(queried.architectures());
        known.addAll(found);
        while (found.size() < Math.min(CANDIDATES, left)) {
            A drawn = context.fresh(known);
            known.add(drawn);
            found.add(drawn);
        }
        return new ArrayList<>(found);
    }
}
