package dnas.store;

import dnas.run.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk of a data directory. Nothing is written to one that is all but full: H2 closes its file when a write fails, and who
 * only reads would notice.
 */
final class Room {
    private static final long MEBIBYTE = 1 << 20;
    /** Far more than one transaction takes. */
    private static final long RESERVE = 16 * MEBIBYTE;

    private final Path directory;
    private final FileStore disk;

    private Room(Path directory, FileStore disk) {
        this.directory = directory;
        this.disk = disk;
    }

    static Room of(Path directory) {
        try {
            return new Room(directory, Files.getFileStore(directory));
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing is known of the disk of " + directory + ".", failure);
        }
    }

    /** Bytes that may still be written; 0 where nobody knows. */
    long bytesLeft() {
        try {
            return disk.getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }

    /**
     * Lets nothing be written to a full disk.
     *
     * @throws StoreUnavailable that says how full it is
     */
    void require() {
        long left;
        try {
            left = disk.getUsableSpace();
        } catch (IOException unknown) {
            return;
        }
        if (left < RESERVE) {
            throw new StoreUnavailable(
                    "The disk of the data directory " + directory + " is full: " + left / MEBIBYTE
                            + " MiB are left, and " + RESERVE / MEBIBYTE + " MiB are needed. Free some room there.",
                    null);
        }
    }
}
