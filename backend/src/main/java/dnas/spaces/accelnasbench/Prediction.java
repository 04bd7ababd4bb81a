package dnas.spaces.accelnasbench;

/**
 * What a surrogate expects of a network that it may never have seen.
 *
 * @param mean of its members
 * @param spread standard deviation of its members: how far they disagree, for want of similar networks
 * @param deviation standard deviation of a measurement from the mean: the spread, and what no member can know, such as how
 *     one training differs from the next
 */
public record Prediction(double mean, double spread, double deviation) {}
