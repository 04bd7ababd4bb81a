package dnas.store;

import dnas.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data directory to one server. H2 locks its file too, but gives it up for a moment where it writes the file anew, in
 * which another server could open the old one.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "dnas.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a directory.
     *
     * @throws InvalidInput when another server has it
     */
    public static DirectoryLock of(Path data) {
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw inUse(data);
            }
            return new DirectoryLock(channel);
        } catch (IOException failure) {
            throw new InvalidInput(
                    "data",
                    data.toString(),
                    "The data directory " + data + " cannot be locked: " + failure.getMessage());
        }
    }

    /** Whether somebody has a directory. */
    public static boolean isTaken(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isTaken(channel);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        }
    }

    /** What is said where another server has the directory. */
    public static InvalidInput inUse(Path data) {
        return new InvalidInput(
                "data",
                data.toString(),
                "The data directory " + data
                        + " is in use by another server; stop it or give another one with --data.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
