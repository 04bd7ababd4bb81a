package dnas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data directory and folders within it. */
public final class DataDirectory {
    private DataDirectory() {}

    /**
     * Makes a folder, and those above it, unless it is there, and tries to write in it.
     *
     * @throws InvalidInput when nothing can be written there
     */
    public static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
        } catch (IOException failure) {
            InvalidInput invalid = new InvalidInput(
                    "data",
                    folder.toString(),
                    "The data directory " + folder + " cannot be written; give a writable one with --data.");
            invalid.initCause(failure);
            throw invalid;
        }
    }
}
