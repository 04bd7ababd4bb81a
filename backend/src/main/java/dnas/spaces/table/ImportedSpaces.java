package dnas.spaces.table;

import dnas.InvalidInput;
import dnas.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The spaces that were imported into a data directory. */
public final class ImportedSpaces {
    static final String FOLDER = "spaces";

    private final Path spaces;
    private final Set<String> shipped;

    /**
     * @param data the data directory
     * @param shipped names of the spaces that belong to the program
     */
    public ImportedSpaces(Path data, Set<String> shipped) {
        spaces = data.resolve(FOLDER);
        this.shipped = Set.copyOf(shipped);
    }

    /** Names of all of them, ascending; nothing is loaded, so some may be damaged. */
    public List<String> names() {
        if (!Files.isDirectory(spaces)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(spaces)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !shipped.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + spaces + ".", e);
        }
    }

    /**
     * Where a space comes from.
     *
     * @throws InvalidInput when it is damaged
     */
    public SpaceManifest manifest(String name) {
        return new SpaceFolder(spaces, name).manifest();
    }

    /**
     * Loads a space with its accuracies.
     *
     * @throws InvalidInput when it is damaged
     */
    public TableBenchmark load(String name) {
        return new SpaceFolder(spaces, name).load();
    }

    /**
     * What came of an import.
     *
     * @param manifest where it comes from
     * @param benchmark the new space with its accuracies
     * @param same whether the space that it replaces, if any, has the same chains and concepts, so that what was trained on that
     *     one is still good
     */
    public record Imported(SpaceManifest manifest, TableBenchmark benchmark, boolean same) {}

    /**
     * Reads a table as its definition says, and stores it.
     *
     * @param mean whether an architecture may have several rows, whose mean counts
     * @param replace whether an earlier import of the same name may be replaced
     * @throws InvalidInput that names everything that is wrong; then nothing is stored
     */
    public Imported add(Path table, Path definition, boolean mean, boolean replace) {
        byte[] definitionBytes = bytes(definition, "definition");
        byte[] tableBytes = bytes(table, "file");
        TableDefinition read = DefinitionReader.read(definitionBytes, String.valueOf(definition.getFileName()));
        if (shipped.contains(read.name())) {
            throw new InvalidInput(
                    "name",
                    read.name(),
                    "The definition's name \"" + read.name()
                            + "\" is that of a space which belongs to dnas; choose another.");
        }
        SpaceFolder folder = new SpaceFolder(spaces, read.name());
        if (folder.exists() && !replace) {
            throw new InvalidInput(
                    "name",
                    read.name(),
                    "There is an imported space " + read.name()
                            + " already; give --replace to replace it, or choose another name" + " in the definition.");
        }
        String fileName = String.valueOf(table.getFileName());
        CsvFile file = CsvFile.read(tableBytes, fileName);
        List<TableRow> rows = TableReader.read(read, file, mean);
        byte[] stored = SpaceFolder.zipped(tableBytes);
        SpaceManifest manifest = new SpaceManifest(
                SpaceManifest.VERSION,
                read.name(),
                read.title(),
                fileName,
                Sha256.of(tableBytes),
                Sha256.of(stored),
                Sha256.of(definitionBytes),
                mean,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                file.rows().size(),
                rows.size());
        Optional<String> before = structure(folder);
        folder.write(stored, definitionBytes, manifest);
        TableBenchmark benchmark = folder.load();
        return new Imported(manifest, benchmark, before.equals(benchmark.space().dataSha256()));
    }

    /** Of what a controller was trained on; empty where there was nothing, or nothing readable. */
    private static Optional<String> structure(SpaceFolder folder) {
        try {
            return folder.exists() ? folder.load().space().dataSha256() : Optional.empty();
        } catch (InvalidInput damaged) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file, String field) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            InvalidInput invalid = new InvalidInput(
                    field, file.toString(), "There is no file " + file + " that can be read; give its path.");
            invalid.initCause(unreadable);
            throw invalid;
        }
    }

    /**
     * A first definition of a table, to be edited.
     *
     * @throws InvalidInput when the file is no table
     */
    public static DefinitionDraft draft(Path table) {
        return DefinitionDraft.of(CsvFile.read(bytes(table, "file"), String.valueOf(table.getFileName())));
    }

    /**
     * Deletes a space; studies of it are kept.
     *
     * @throws InvalidInput when it belongs to the program, or there is none
     */
    public void remove(String name) {
        if (shipped.contains(name)) {
            throw new InvalidInput(
                    "name", name, "The space " + name + " belongs to dnas and cannot be removed; imported ones can.");
        }
        if (!names().contains(name)) {
            throw new InvalidInput(
                    "name",
                    name,
                    "There is no imported space \"" + name + "\"; "
                            + (names().isEmpty()
                                    ? "none is imported."
                                    : "imported are " + String.join(", ", names()) + "."));
        }
        new SpaceFolder(spaces, name).delete();
    }
}
