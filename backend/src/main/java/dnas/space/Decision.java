package dnas.space;

/**
 * One step in writing down an architecture.
 *
 * @param name what is decided, for example {@code operation 3} or {@code edge 1-4}
 * @param options how many answers there are; 2 is written as one bit, more as one-hot
 */
public record Decision(String name, int options) {
    /** Bits that the answer takes in the one-hot form. */
    public int bits() {
        return options == 2 ? 1 : options;
    }
}
