package dnas.space;

/**
 * The decisions taken so far while an architecture is written.
 *
 * @param <A> architectures of the space
 */
public interface Prefix<A extends Architecture> {
    /**
     * Whether the next decision may be answered so: without making the architecture invalid at once and, in a space that can
     * tell, without missing wanted concepts that could still be had together.
     */
    boolean allows(int option);

    /**
     * What is still owed to the wanted concepts, and what the next decision would touch; small integers.
     *
     * @param out receives {@link Encoding#features} numbers from {@code offset} on
     */
    void features(float[] out, int offset);

    /** Answers the next decision. */
    void decide(int option);

    /** Another prefix with the same decisions, which goes its own way from here. */
    Prefix<A> copy();

    /** The architecture, once every decision is taken, or why it is none. */
    Decoded<A> finish();
}
