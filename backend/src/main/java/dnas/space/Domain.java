package dnas.space;

import java.util.random.RandomGenerator;

/**
 * The architectures of a space that a search may query: those that meet its limits.
 *
 * @param <A> architectures of the space
 */
public interface Domain<A extends Architecture> {
    /** The space that they are in and a strategy moves in: of a list that is a part of a larger space, that list. */
    SearchSpace<A> space();

    /** What its architectures meet. */
    Limits limits();

    boolean contains(A architecture);

    /** How many there are, or about how many where they are not {@link #counted}; {@code Long.MAX_VALUE} where nobody knows. */
    long size();

    /** Whether {@link #size} is exact; where it is not, 0 means that none was found. */
    default boolean counted() {
        return true;
    }

    /**
     * One of them, each equally likely.
     *
     * @throws IllegalStateException when there is none
     */
    A draw(RandomGenerator random);
}
