package dnas.search;

import dnas.space.Architecture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws distinct architectures uniformly from the domain. */
final class RandomSearch<A extends Architecture> implements Strategy<A> {
    private final SearchContext<A> context;
    private final Set<A> drawn = new HashSet<>();

    RandomSearch(SearchContext<A> context) {
        this.context = context;
    }

    @Override
    public Proposal<A> ask(int wanted) {
        if (drawn.size() == context.domain().size()) {
            return Proposal.of(List.of());
        }
        A fresh = context.fresh(drawn);
        drawn.add(fresh);
        return Proposal.of(List.of(fresh));
    }

    @Override
    public void tell(List<Answer<A>> answers) {
        // A draw does not depend on what earlier draws were worth.
    }
}
