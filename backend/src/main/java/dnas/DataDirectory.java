package dnas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The data directory and what is in it, which is its owner's business: what passwords and tokens hash to is there. */
public final class DataDirectory {
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");

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

    /** Makes a file that its owner alone may read, where the file system knows owners. */
    public static void createPrivateFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, PRIVATE_FILE));
    }

    /** Lets a file's owner alone read it from now on, where the file system knows owners and this is it. */
    public static void makePrivate(Path file) {
        try {
            Files.setPosixFilePermissions(file, PRIVATE_FILE);
        } catch (IOException | UnsupportedOperationException unknown) {
            // It stays as whoever set it up has it.
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /**
     * Makes a folder for its owner alone, and those above it, unless it is there, and tries to write in it.
     *
     * @throws InvalidInput when nothing can be written there
     */
    public static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder, attributes(folder, PRIVATE_FOLDER));
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
