package dnas.space;

import dnas.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders within the data directory. */
public final class DataDirectory {
    private DataDirectory() {}

    /**
     * Makes a folder, and those above it, unless it is there.
     *
     * @throws InvalidInput when nothing can be written there
     */
    public static void create(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw unwritable(folder, new IOException("not writable"));
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static InvalidInput unwritable(Path folder, IOException why) {
        InvalidInput invalid = new InvalidInput(
                "data",
                folder.toString(),
                "The data folder " + folder + " cannot be written ("
                        + why.getClass().getSimpleName() + ": " + why.getMessage()
                        + "). Give another one with --data.");
        invalid.initCause(why);
        return invalid;
    }
}
