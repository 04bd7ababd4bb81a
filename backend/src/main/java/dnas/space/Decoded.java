package dnas.space;

/**
 * What came out of writing an architecture decision by decision.
 *
 * @param <A> architectures of the space
 */
public sealed interface Decoded<A extends Architecture> {
    /** A member of the space. */
    record Valid<A extends Architecture>(A architecture) implements Decoded<A> {}

    /** No member of the space, and why. */
    record Invalid<A extends Architecture>(String reason) implements Decoded<A> {}
}
