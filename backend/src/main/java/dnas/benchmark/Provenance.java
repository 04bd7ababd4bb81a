package dnas.benchmark;

/**
 * Where a table comes from.
 *
 * @param file name of the file under {@code datasets/}
 * @param sha256 of that file, checked when it is loaded
 * @param source who measured and published it
 */
public record Provenance(String file, String sha256, String source) {}
