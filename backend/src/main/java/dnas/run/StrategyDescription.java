package dnas.run;

/**
 * A strategy as people choose it.
 *
 * @param name on the command line and in the API
 * @param title what the page shows
 * @param description one sentence
 * @param source where it was published
 * @param needsController whether it works on a controller's codes
 */
public record StrategyDescription(
        String name, String title, String description, String source, boolean needsController) {
    /** Whether it describes a strategy as a run names it, which may have settings after a colon. */
    boolean describes(String strategy) {
        return strategy.equals(name) || strategy.startsWith(name + ":");
    }
}
