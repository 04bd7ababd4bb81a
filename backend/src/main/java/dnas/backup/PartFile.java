package dnas.backup;

import dnas.DataDirectory;
import dnas.InvalidInput;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A file that has its name once it is whole and on the disk; until then it is FILE.part, and nothing when it fails. */
public final class PartFile {
    /** What Java says by the class of its exception alone. */
    private static final Map<Class<? extends FileSystemException>, String> WORDS = Map.of(
            AccessDeniedException.class, "Permission denied",
            NoSuchFileException.class, "No such file or directory",
            FileAlreadyExistsException.class, "File exists");

    private PartFile() {}

    /** Writes what a file is to hold. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Looks at what was written before it has its name. */
    @FunctionalInterface
    public interface Check {
        void look(Path part) throws IOException;
    }

    /**
     * Refuses a file that is there, before anything is done for it.
     *
     * @param replace whether it may be
     */
    public static void requireFree(Path file, boolean replace) {
        if (Files.isDirectory(file) || (Files.exists(file) && !replace)) {
            throw new InvalidInput(
                    "file",
                    file.toString(),
                    "There is a " + (Files.isDirectory(file) ? "directory " : "file ") + file
                            + " already; give another name"
                            + (Files.isDirectory(file) ? "." : ", or --force to replace it."));
        }
    }

    /**
     * Writes a file for a person.
     *
     * @throws InvalidInput when it cannot be written, as on a full disk; then nothing is left of it
     */
    public static void save(Path file, boolean replace, Content content, Check check) {
        requireFree(file, replace);
        try {
            write(file, content, check);
        } catch (IOException unwritten) {
            InvalidInput invalid = new InvalidInput(
                    "file",
                    file.toString(),
                    "The file " + file + " could not be written: " + reason(unwritten) + ". Nothing is left of it.");
            invalid.initCause(unwritten);
            throw invalid;
        }
    }

    /** Writes a file in place of one that may be there. */
    public static void write(Path file, Content content, Check check) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            DataDirectory.createPrivateFile(part);
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
                content.write(buffered);
                buffered.flush();
                out.getFD().sync();
            }
            check.look(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What the system says is wrong, without the file, which whoever tells it names. */
    public static String reason(IOException failure) {
        String words = failure instanceof FileSystemException system
                ? WORDS.getOrDefault(system.getClass(), system.getReason())
                : failure.getMessage();
        return words == null ? failure.getClass().getSimpleName() : words;
    }
}
