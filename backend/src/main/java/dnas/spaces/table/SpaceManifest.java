package dnas.spaces.table;

import java.time.Instant;

/**
 * Where an imported space comes from.
 *
 * @param version of the form of the stored files
 * @param name of the space
 * @param title of the space
 * @param file name of the table that was imported
 * @param fileSha256 of that file
 * @param tableSha256 of the stored table, which its file's name begins with
 * @param definitionSha256 of the stored definition, likewise
 * @param mean whether rows of the same architecture count as their mean
 * @param imported when
 * @param rows of the table
 * @param architectures of the space
 */
public record SpaceManifest(
        int version,
        String name,
        String title,
        String file,
        String fileSha256,
        String tableSha256,
        String definitionSha256,
        boolean mean,
        Instant imported,
        int rows,
        int architectures) {
    /** The version that this program writes and reads. */
    static final int VERSION = 1;
}
