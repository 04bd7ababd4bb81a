package dnas.backup;

import dnas.DataDirectory;
import dnas.InvalidInput;
import dnas.backup.Manifest.FileEntry;
import dnas.backup.Manifest.TableEntry;
import dnas.store.Database;
import dnas.store.DirectoryLock;
import dnas.store.PostgresAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data directory what it was when a backup was made. Everything is verified and made anew in a place within the
 * directory before anything there is touched; then each part is renamed, the former ones into a folder with the date.
 */
public final class Restore {
    /** Renamed together; the history last, without which there is nothing to serve. */
    private static final List<String> PARTS =
            Stream.concat(DataFiles.FOLDERS.stream(), Stream.of(Database.FILE)).toList();

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path data;
    private final @Nullable PostgresAddress elsewhere;
    private final Path place;

    /**
     * What was restored.
     *
     * @param written when the backup was made
     * @param program version of the program that made it
     * @param rows of all tables
     * @param aside where that is which was there before; null where there was nothing
     */
    public record Restored(
            Instant written,
            String program,
            long rows,
            @Nullable Path aside) {}

    private Restore(Path data, @Nullable PostgresAddress elsewhere) {
        this.data = data;
        this.elsewhere = elsewhere;
        place = data.resolve(".restoring");
    }

    /**
     * Restores a data directory.
     *
     * @param elsewhere where the history is to be, a database in which nothing is; null for the data directory
     * @param force whether a history may be in the data directory, which is set aside
     * @throws InvalidInput when that cannot be; then nothing is changed
     */
    public static Restored run(Path file, Path data, @Nullable PostgresAddress elsewhere, boolean force) {
        try (Archive archive = Archive.backup(file)) {
            DataDirectory.requireWritable(data);
            if (elsewhere == null && Database.isIn(data) && !force) {
                throw new InvalidInput(
                        "data",
                        data.toString(),
                        "The data directory " + data + " holds a history already. Give another one with --data, or"
                                + " --force to set aside what is there.");
            }
            DirectoryLock taken = DirectoryLock.of(data);
            try {
                return new Restore(data, elsewhere).run(archive);
            } finally {
                taken.close();
            }
        } catch (IOException failure) {
            InvalidInput invalid = new InvalidInput(
                    "data",
                    data.toString(),
                    "The backup could not be restored into " + data + ": " + PartFile.reason(failure)
                            + ". What was there is unchanged.");
            invalid.initCause(failure);
            throw invalid;
        }
    }

    private Restored run(Archive archive) throws IOException {
        try {
            delete(place);
            DataDirectory.requireWritable(place);
            for (FileEntry file : archive.manifest().files()) {
                copy(archive, file);
            }
            Database.make(
                    place, elsewhere, archive.manifest().schema(), connection -> Rows.putAll(archive, connection));
            Path aside = exchange();
            return new Restored(
                    archive.manifest().written(),
                    archive.manifest().program(),
                    archive.manifest().tables().stream()
                            .mapToLong(TableEntry::rows)
                            .sum(),
                    aside);
        } finally {
            delete(place);
        }
    }

    private void copy(Archive archive, FileEntry file) throws IOException {
        Path target = place.resolve(file.path());
        Files.createDirectories(target.getParent());
        try (InputStream content = archive.stream(file.entry())) {
            Files.copy(content, target);
        }
    }

    /** Renames; what fails half-way is taken back. Where that is which was there before; null where nothing was. */
    private @Nullable Path exchange() throws IOException {
        Path aside = data.resolve("before-restore-" + STAMP.format(Instant.now()));
        List<Path[]> moved = new ArrayList<>();
        List<String> parts = elsewhere == null ? PARTS : DataFiles.FOLDERS;
        try {
            for (String part : parts) {
                if (Files.exists(data.resolve(part))) {
                    Files.createDirectories(aside);
                    move(data.resolve(part), aside.resolve(part), moved);
                }
            }
            for (String part : parts) {
                if (Files.exists(place.resolve(part))) {
                    move(place.resolve(part), data.resolve(part), moved);
                }
            }
            return Files.exists(aside) ? aside : null;
        } catch (IOException failure) {
            for (int i = moved.size() - 1; i >= 0; i--) {
                Files.move(moved.get(i)[1], moved.get(i)[0]);
            }
            Files.deleteIfExists(aside);
            throw failure;
        }
    }

    private static void move(Path from, Path to, List<Path[]> moved) throws IOException {
        Files.move(from, to);
        moved.add(new Path[] {from, to});
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
