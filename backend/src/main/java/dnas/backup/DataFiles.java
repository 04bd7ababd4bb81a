package dnas.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a data directory holds beside the history that cannot be made anew: trained controllers, and what was imported. */
final class DataFiles {
    static final List<String> FOLDERS = List.of("controllers", "imported", "spaces");

    /** Neither hidden, as those are that are not whole yet, nor anything that leads elsewhere. */
    private static final Pattern PATH =
            Pattern.compile("(" + String.join("|", FOLDERS) + ")(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,150}){1,4}");

    private DataFiles() {}

    static void requireWithin(Archive archive, String path) {
        if (!PATH.matcher(path).matches() || path.endsWith(".tmp")) {
            throw archive.refused("the file \"" + path + "\" in it does not belong to a data directory");
        }
    }

    /**
     * Writes all of them. The files of one folder are opened before the first is read, so that they are of one state though
     * somebody replaces the folder.
     */
    static void write(Path data, ArchiveWriter archive) throws IOException {
        for (String folder : FOLDERS) {
            for (Path directory : directories(data.resolve(folder))) {
                write(data, directory, archive);
            }
        }
    }

    private static void write(Path data, Path directory, ArchiveWriter archive) throws IOException {
        Map<String, InputStream> opened = new LinkedHashMap<>();
        try {
            for (Path file : files(directory)) {
                String path = data.relativize(file).toString();
                if (PATH.matcher(path).matches() && !path.endsWith(".tmp")) {
                    opened.put(path, Files.newInputStream(file));
                }
            }
            for (Map.Entry<String, InputStream> file : opened.entrySet()) {
                archive.file(file.getKey(), file.getValue());
            }
        } catch (NoSuchFileException replaced) {
            throw new IOException(directory + " was changed while it was read; try again", replaced);
        } finally {
            for (InputStream each : opened.values()) {
                each.close();
            }
        }
    }

    private static List<Path> directories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (UncheckedIOException changed) {
            throw changed.getCause();
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
