package dnas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The data directory and folders within it. */
public final class DataDirectory {
    /** More than a file system keeps beside a file's name. */
    private static final int PROBE_BYTES = 1 << 14;

    private DataDirectory() {}

    /** Whether something can be written in a folder now. */
    public static boolean canBeWritten(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "probe", ".tmp");
            try {
                Files.write(probe, new byte[PROBE_BYTES]);
            } finally {
                Files.delete(probe);
            }
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    /** What a file takes, or a folder with all that is in it; files that go away meanwhile count nothing. */
    public static long bytes(Path path) {
        AtomicLong sum = new AtomicLong();
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return sum.get();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

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
