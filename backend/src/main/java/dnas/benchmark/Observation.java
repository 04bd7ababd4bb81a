package dnas.benchmark;

/**
 * The answer to one query.
 *
 * @param signal what the search may see, a fraction
 * @param testAccuracy mean test accuracy, a fraction; reported beside the signal, never told to a strategy
 */
public record Observation(double signal, double testAccuracy) {}
