package dnas.search;

import dnas.space.Architecture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Regularized evolution (Real et al. 2019, arXiv:1802.01548, Algorithm 1) as run on NASBench-101 (Ying et al. 2019): the
 * best of 10 drawn from a population of 50 is mutated, the child joins, and the oldest member dies.
 *
 * <p>A child outside the FLOPs range is mutated anew, since FLOPs are known without a query. A child that was queried
 * before joins again with the value it had, at no cost.
 */
final class RegularizedEvolution<A extends Architecture> implements Strategy<A> {
    private static final int POPULATION = 50;
    private static final int SAMPLE = 10;
    /** Mutations tried before a parent is given up: a narrow range may hold none of its mutants. */
    private static final int ATTEMPTS = 1_000;

    private final SearchContext<A> context;
    private final Deque<Answer<A>> population = new ArrayDeque<>();
    private boolean grown;

    RegularizedEvolution(SearchContext<A> context) {
        this.context = context;
    }

    @Override
    public Proposal<A> ask(int wanted) {
        return Proposal.of(List.of(grown ? child() : context.space().sample(context.range(), context.random())));
    }

    private A child() {
        List<Answer<A>> members = new ArrayList<>(population);
        A parent = context.random()
                .ints(SAMPLE, 0, members.size())
                .mapToObj(members::get)
                .max(Comparator.comparingDouble(Answer::signal))
                .orElseThrow()
                .architecture();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            A mutant = context.space().mutate(parent, context.random());
            if (context.range().contains(context.space().costOf(mutant).flops())) {
                return mutant;
            }
        }
        return context.space().sample(context.range(), context.random());
    }

    @Override
    public void tell(List<Answer<A>> answers) {
        for (Answer<A> answer : answers) {
            population.addLast(answer);
            if (grown) {
                population.removeFirst();
            }
            grown = population.size() == POPULATION;
        }
    }
}
