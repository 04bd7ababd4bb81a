package dnas.space;

import java.util.List;

/**
 * An architecture as an ordered sequence of decisions, each with few options. The one-hot form concatenates the decisions
 * in order: one bit for a decision of 2 options (set for answer 1), otherwise one bit an option.
 *
 * @param <A> architectures of the space
 */
public interface Encoding<A extends Architecture> {
    /** The decisions in the order in which they are taken. */
    List<Decision> decisions();

    /** Length of the one-hot form: the sum of the decisions' bits. */
    default int bits() {
        return decisions().stream().mapToInt(Decision::bits).sum();
    }

    /** Answers [decisions] that write the architecture; the same for every drawing of it. */
    int[] encode(A architecture);

    /** Number of {@link Prefix#features}. */
    int features();

    /**
     * Starts to write an architecture.
     *
     * @param concepts the concepts that it shall have, in the space's order
     */
    Prefix<A> start(int[] concepts);

    /** Starts to write an architecture of whatever concepts. */
    Prefix<A> start();
}
