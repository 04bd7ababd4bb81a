package dnas.spaces.nasbench101;

import dnas.DataDirectory;
import dnas.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where imported runs are kept: {@code imported/nasbench101} in the data directory. The manifest names the file of runs by its
 * checksum and is written last, so that what it names is whole, and replacing an import is one step.
 */
final class ImportFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PARENT = "imported";
    private static final int NAME_DIGITS = 12;

    private final Path folder;
    private final Path manifest;

    ImportFolder(Path data) {
        folder = data.resolve(PARENT).resolve(NasBench101.NAME);
        manifest = folder.resolve("manifest.json");
    }

    boolean exists() {
        return Files.exists(manifest);
    }

    void requireWritable() {
        DataDirectory.requireWritable(folder);
    }

    ImportManifest manifest() throws IOException {
        return JSON.readValue(Files.readAllBytes(manifest), ImportManifest.class);
    }

    /** The file of runs with this checksum. */
    Path runs(String sha256) {
        return folder.resolve(baseName(sha256));
    }

    /** Name of the file of runs within the data directory. */
    static String fileName(ImportManifest manifest) {
        return PARENT + "/" + NasBench101.NAME + "/" + baseName(manifest.runsSha256());
    }

    private static String baseName(String sha256) {
        return "runs-" + sha256.substring(0, NAME_DIGITS) + ".bin";
    }

    /** Says why the import cannot be used, and the ways out. */
    InvalidInput unusable(String why) {
        return new InvalidInput(
                "data",
                folder.toString(),
                "The import of NASBench-101 in " + folder + " cannot be used: " + why
                        + ". Import the file again with --replace, or delete the folder.");
    }

    /** Stores an import in place of the one before. */
    void write(RunRows rows, ImportManifest newManifest) {
        try {
            Path runs = runs(newManifest.runsSha256());
            move(rows.bytes(), runs);
            move(ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(newManifest)), manifest);
            deleteAllBut(runs);
        } catch (IOException e) {
            throw new UncheckedIOException("The import could not be stored in " + folder + ".", e);
        }
    }

    private void move(ByteBuffer bytes, Path file) throws IOException {
        Path temporary = folder.resolve("new-" + ProcessHandle.current().pid() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes earlier runs and what an import that was killed has left. */
    private void deleteAllBut(Path runs) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{runs-*.bin,new-*.tmp}")) {
            for (Path file : files) {
                if (!file.equals(runs)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
