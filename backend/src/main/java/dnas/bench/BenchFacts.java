package dnas.bench;

import dnas.run.Versions;

/**
 * What a table was made of.
 *
 * @param command that makes it again
 * @param seeds as they were written
 */
public record BenchFacts(
        String command, String space, String seeds, long controllerSeed, Thresholds thresholds, Versions versions) {
    /** Characters of a checksum that people read. */
    private static final int SHOWN = 12;

    /** In one paragraph, below a table. */
    String sentence() {
        return "Accuracy of the incumbent as its signal reports it, Student's interval of the mean. Space " + space
                + ", seeds "
                + seeds
                + ", controller seed " + controllerSeed + ", code " + versions.code() + ", data sha256 "
                + versions.dataSha256().substring(0, SHOWN) + ".";
    }
}
