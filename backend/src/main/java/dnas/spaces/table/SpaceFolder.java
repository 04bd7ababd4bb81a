package dnas.spaces.table;

import dnas.DataDirectory;
import dnas.InvalidInput;
import dnas.Sha256;
import dnas.benchmark.Provenance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where one imported space is kept: {@code spaces/NAME} in the data directory. The manifest names table and definition by
 * their checksums and is written last, so that what it names is whole, and replacing a space is one step.
 */
final class SpaceFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = "manifest.json";
    private static final int NAME_DIGITS = 12;

    private final String name;
    private final Path folder;

    /**
     * @param spaces the folder of all imported spaces
     */
    SpaceFolder(Path spaces, String name) {
        this.name = name;
        folder = spaces.resolve(name);
    }

    boolean exists() {
        return Files.exists(folder.resolve(MANIFEST));
    }

    /**
     * What is known of the space without loading it.
     *
     * @throws InvalidInput when it cannot be used
     */
    SpaceManifest manifest() {
        try {
            SpaceManifest manifest = JSON.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), SpaceManifest.class);
            if (manifest.version() != SpaceManifest.VERSION) {
                throw unusable(
                        "it has the form of version " + manifest.version() + ", not " + SpaceManifest.VERSION, null);
            }
            return manifest;
        } catch (IOException | JacksonException damaged) {
            throw unusable(MANIFEST + " is missing or damaged", damaged);
        }
    }

    /**
     * Loads the space and its accuracies.
     *
     * @throws InvalidInput when it cannot be used
     */
    TableBenchmark load() {
        SpaceManifest manifest = manifest();
        byte[] table = checked(tableName(manifest.tableSha256()), manifest.tableSha256());
        byte[] definition = checked(definitionName(manifest.definitionSha256()), manifest.definitionSha256());
        try {
            TableDefinition read = DefinitionReader.read(definition, "definition.json");
            List<TableRow> rows =
                    TableReader.read(read, CsvFile.read(unzipped(table), manifest.file()), manifest.mean());
            return new TableBenchmark(read, rows, provenance(manifest, read));
        } catch (InvalidInput refused) {
            throw unusable("this version does not take it any more (" + refused.sentence() + ")", refused);
        } catch (IOException damaged) {
            throw unusable("its table is damaged", damaged);
        }
    }

    private Provenance provenance(SpaceManifest manifest, TableDefinition definition) {
        String prefix = ImportedSpaces.FOLDER + "/" + name + "/";
        return Provenance.of(
                new TreeMap<>(Map.of(
                        prefix + tableName(manifest.tableSha256()), manifest.tableSha256(),
                        prefix + definitionName(manifest.definitionSha256()), manifest.definitionSha256())),
                definition.source() + " (imported from " + manifest.file() + ")");
    }

    private byte[] checked(String file, String sha256) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            if (Sha256.of(bytes).equals(sha256)) {
                return bytes;
            }
        } catch (IOException missing) {
            throw unusable(file + " is missing", missing);
        }
        throw unusable(file + " is damaged", null);
    }

    private InvalidInput unusable(String why, @Nullable Exception cause) {
        InvalidInput invalid = new InvalidInput(
                "space",
                name,
                "The imported space " + name + " in " + folder + " cannot be used: " + why
                        + ". Import it again with --replace, or give: bin/dnas space remove " + name);
        invalid.initCause(cause);
        return invalid;
    }

    /** Stores a space in place of the one before. */
    void write(byte[] table, byte[] definition, SpaceManifest manifest) {
        try {
            DataDirectory.requireWritable(folder);
            move(table, tableName(manifest.tableSha256()));
            move(definition, definitionName(manifest.definitionSha256()));
            move(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest), MANIFEST);
            deleteAllBut(
                    List.of(tableName(manifest.tableSha256()), definitionName(manifest.definitionSha256()), MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException("The space could not be stored in " + folder + ".", e);
        }
    }

    private static String tableName(String sha256) {
        return "table-" + sha256.substring(0, NAME_DIGITS) + ".csv.gz";
    }

    private static String definitionName(String sha256) {
        return "definition-" + sha256.substring(0, NAME_DIGITS) + ".json";
    }

    private void move(byte[] bytes, String file) throws IOException {
        Path temporary = folder.resolve("new-" + ProcessHandle.current().pid() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteAllBut(List<String> kept) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!kept.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Deletes the space; the manifest first, so that half of it is none. */
    void delete() {
        try {
            Files.deleteIfExists(folder.resolve(MANIFEST));
            deleteAllBut(List.of());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The space in " + folder + " could not be deleted.", e);
        }
    }

    /** As it is stored; the same bytes for the same table. */
    static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }
}
