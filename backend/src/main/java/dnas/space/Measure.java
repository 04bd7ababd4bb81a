package dnas.space;

/**
 * A property besides FLOPs and parameters that is known before an architecture is trained, and that a search may limit: a
 * latency, an energy.
 *
 * @param name identifier on the command line and in the API, for example {@code edgegpu_latency}
 * @param title what the page shows
 * @param unit of its values, for example {@code ms}
 * @param lessIsBetter whether a user would limit it from above, as a latency, or from below, as a throughput
 */
public record Measure(String name, String title, String unit, boolean lessIsBetter) {}
