package dnas.search;

import dnas.space.Architecture;
import java.util.List;

/**
 * A search method, driven from outside: it proposes architectures and is told their signals. It holds a space and never a
 * benchmark, so that it cannot know an accuracy that it has not queried.
 *
 * @param <A> architectures of the space
 */
public interface Strategy<A extends Architecture> {
    /**
     * What to query next, within the FLOPs range. A repeat is answered again from memory, at no cost.
     *
     * @param wanted queries left in the budget; more proposals than this are dropped
     */
    Proposal<A> ask(int wanted);

    /** The answers to the last proposal, in its order; dropped proposals are missing at the end. */
    void tell(List<Answer<A>> answers);

    /**
     * Architectures to query.
     *
     * @param architectures in the order in which they are to be queried; empty when nothing is left to propose
     * @param invalid decodes that were no architecture, on the way to this proposal
     */
    record Proposal<A extends Architecture>(List<A> architectures, int invalid) {
        public Proposal {
            architectures = List.copyOf(architectures);
        }

        /** A proposal that needed no decoding. */
        public static <A extends Architecture> Proposal<A> of(List<A> architectures) {
            return new Proposal<>(architectures, 0);
        }
    }

    /**
     * What a strategy may know of a query.
     *
     * @param signal a fraction
     */
    record Answer<A extends Architecture>(A architecture, double signal) {}
}
