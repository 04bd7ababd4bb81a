package dnas.search;

import dnas.space.Architecture;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws distinct architectures uniformly from those within the FLOPs range. */
final class RandomSearch<A extends Architecture> implements Strategy<A> {
    private final SearchContext<A> context;
    private final Set<Integer> drawn = new HashSet<>();

    RandomSearch(SearchContext<A> context) {
        this.context = context;
    }

    @Override
    public Proposal<A> ask(int wanted) {
        FlopsOrder order = context.space().byFlops();
        FlopsRange range = context.range();
        if (drawn.size() == order.count(range)) {
            return Proposal.of(List.of());
        }
        int index;
        do {
            index = order.draw(range, context.random());
        } while (!drawn.add(index));
        return Proposal.of(List.of(context.space().get(index)));
    }

    @Override
    public void tell(List<Answer<A>> answers) {
        // A draw does not depend on what earlier draws were worth.
    }
}
