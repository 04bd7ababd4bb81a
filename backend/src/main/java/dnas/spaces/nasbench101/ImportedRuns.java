package dnas.spaces.nasbench101;

import dnas.InvalidInput;
import dnas.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Training runs that the owner of the original NASBench-101 file has imported. They are mapped from a file (40 MB), so
 * that many processes share one copy. Safe for many threads.
 */
public final class ImportedRuns {
    private static final double IMAGES = RunRows.IMAGES;

    private final ImportManifest provenance;
    private final RunRows rows;

    private ImportedRuns(ImportManifest provenance, RunRows rows) {
        this.provenance = provenance;
        this.rows = rows;
    }

    /**
     * What was imported; empty when nothing was.
     *
     * @param data the data directory
     * @throws InvalidInput when it is damaged or of another version
     */
    public static Optional<ImportedRuns> find(Path data) {
        ImportFolder folder = new ImportFolder(data);
        if (!folder.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(load(folder));
        } catch (IOException | JacksonException damaged) {
            InvalidInput invalid = folder.unusable("it is damaged");
            invalid.initCause(damaged);
            throw invalid;
        }
    }

    private static ImportedRuns load(ImportFolder folder) throws IOException {
        ImportManifest manifest = folder.manifest();
        if (manifest.version() != ImportManifest.VERSION) {
            throw folder.unusable(
                    "it has the form of version " + manifest.version() + " of it, not " + ImportManifest.VERSION);
        }
        if (!manifest.cellsSha256().equals(NasBench101.CELLS_SHA256)) {
            throw folder.unusable("its runs are numbered by another list of cells");
        }
        try (FileChannel channel = FileChannel.open(folder.runs(manifest.runsSha256()), StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            if (!Sha256.of(bytes).equals(manifest.runsSha256())) {
                throw folder.unusable("it is damaged");
            }
            return new ImportedRuns(manifest, RunRows.of(bytes, manifest.cells()));
        }
    }

    /** Where the runs come from and what they cover. */
    public ImportManifest provenance() {
        return provenance;
    }

    /** Whether a cell has a run of so many epochs. */
    public boolean known(int index, int epochs) {
        return runs(index, epochs) > 0;
    }

    /** Number of runs of a cell that lasted so many epochs, at most 3. */
    public int runs(int index, int epochs) {
        return rows.runs(index, epochs);
    }

    /**
     * Validation accuracy at the end of a run, a fraction.
     *
     * @param run 0 to {@link #runs} - 1
     */
    public double validation(int index, int epochs, int run) {
        return rows.validation(index, epochs, run) / IMAGES;
    }

    /** Test accuracy at the end of a run, a fraction. */
    public double testAccuracy(int index, int epochs, int run) {
        return rows.test(index, epochs, run) / IMAGES;
    }

    /** Seconds that a run was trained for. */
    public double trainingSeconds(int index, int epochs, int run) {
        return rows.seconds(index, epochs, run);
    }
}
