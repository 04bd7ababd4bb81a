package dnas.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the product under test lies, and where its tests may write. */
final class Installation {
    private static final Path HOME =
            Path.of(System.getProperty("dnas.home", "..")).toAbsolutePath().normalize();

    private Installation() {}

    static Path home() {
        return HOME;
    }

    static Path command() {
        return HOME.resolve("bin").resolve("dnas");
    }

    /** Data directories, logs and what is kept of failures. */
    static Path output(String name) {
        return HOME.resolve("backend/target/e2e").resolve(name);
    }

    static Path screenshots() {
        return HOME.resolve("backend/target/screenshots");
    }

    /** A data directory in which nothing is. */
    static Path freshData(String name) {
        Path directory = output(name);
        delete(directory);
        return directory;
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
