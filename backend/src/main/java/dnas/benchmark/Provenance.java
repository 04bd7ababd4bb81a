package dnas.benchmark;

import dnas.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Where a table comes from.
 *
 * @param file names of its files under {@code datasets/}; those that begin with {@code imported/} or {@code spaces/}
 *     lie in the data directory
 * @param sha256 of all of them together: what {@code sha256sum FILES | sha256sum} prints in a folder that holds them. Each
 *     file's own is checked when it is loaded.
 * @param source who measured and published it
 */
public record Provenance(String file, String sha256, String source) {
    /** Of files with these checksums, by name. */
    public static Provenance of(SortedMap<String, String> checksums, String source) {
        String listing = checksums.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        return new Provenance(
                String.join(", ", checksums.keySet()), Sha256.of(listing.getBytes(StandardCharsets.US_ASCII)), source);
    }
}
