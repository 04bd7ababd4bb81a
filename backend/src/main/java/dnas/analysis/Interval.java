package dnas.analysis;

/**
 * A closed interval, most often one that is to hold an unknown number with a probability of 95 %.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
    /** Interval of some half width around its middle. */
    public static Interval around(double middle, double half) {
        return new Interval(middle - half, middle + half);
    }

    /** Whether a number lies in it, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
