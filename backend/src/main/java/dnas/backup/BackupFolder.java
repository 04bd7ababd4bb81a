package dnas.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where scheduled backups are; their names say when they were made, and whatever else is there is left alone. */
public final class BackupFolder {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'dnas-'uuuuMMdd'T'HHmmss'Z.zip'");
    private static final String UNFINISHED = ".part";

    private final Path directory;

    /** A backup that is there. */
    public record Kept(String name, Instant made, long bytes) {}

    BackupFolder(Path directory) {
        this.directory = directory;
    }

    Path file(Instant made) {
        return directory.resolve(NAME.format(made.atOffset(ZoneOffset.UTC)));
    }

    /** The newest first. */
    List<Kept> backups() throws IOException {
        List<Kept> found = new ArrayList<>();
        for (Path file : files()) {
            Optional<Instant> made = made(file.getFileName().toString());
            if (made.isPresent()) {
                found.add(new Kept(file.getFileName().toString(), made.get(), Files.size(file)));
            }
        }
        found.sort(Comparator.comparing(Kept::made).reversed());
        return found;
    }

    void deleteAllBut(int newest) throws IOException {
        for (Kept old : backups().stream().skip(newest).toList()) {
            Files.deleteIfExists(directory.resolve(old.name()));
        }
    }

    /** What a server that was killed has left. */
    void deleteUnfinished() throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(UNFINISHED)
                    && made(name.substring(0, name.length() - UNFINISHED.length()))
                            .isPresent()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static Optional<Instant> made(String name) {
        try {
            return Optional.of(LocalDateTime.parse(name, NAME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
