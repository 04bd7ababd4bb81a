package dnas.spaces.nasbench101;

import dnas.InvalidInput;
import dnas.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Imports the original NASBench-101 file, {@code nasbench_full.tfrecord} or {@code nasbench_only108.tfrecord}, whose runs the
 * published tables here sum up. Every frame must be a run of a cell as NASBench-101 trains it, or nothing is imported; so
 * must the accuracies: each counts correct answers, and the mean test accuracy after 108 epochs is in the published table.
 */
public final class RunsImport {
    /** Share of the cells that must agree with the table; in another training of the same cells it is about one in fifty. */
    private static final double AGREEMENT = .99;
    /** Answers that an accuracy may be off a whole number: it was stored in single precision. */
    private static final double ROUNDING = .002;

    private static final int LONGEST_RUN = 108;
    private static final int FRAMES_A_REPORT = 4_096;
    private static final int BUFFER = 1 << 20;

    private final NasBench101Table table;

    public RunsImport(NasBench101Table table) {
        this.table = table;
    }

    /**
     * Reads a file and stores its runs in the data directory.
     *
     * @param file in TFRecord form
     * @param data the data directory
     * @param replace whether an earlier import may be replaced
     * @param progress is told now and then how many bytes are read
     * @throws InvalidInput when there is an import already, or when the file is not the original one, whole
     */
    public ImportManifest run(Path file, Path data, boolean replace, LongConsumer progress) {
        ImportFolder folder = new ImportFolder(data);
        if (!replace && folder.exists()) {
            throw new InvalidInput(
                    "file",
                    file.toString(),
                    "NASBench-101 has been imported into " + data + " before; give --replace to replace that import.");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InvalidInput(
                    "file",
                    file.toString(),
                    "There is no file " + file + " that can be read; give the path of nasbench_full.tfrecord.");
        }
        folder.requireWritable();
        RunRows rows = RunRows.empty(table.space().size());
        String sha256 = read(file, rows, progress);
        ImportManifest manifest = manifest(file, sha256, rows);
        folder.write(rows, manifest);
        return manifest;
    }

    /** Fills the rows; the checksum of the file. */
    private String read(Path file, RunRows rows, LongConsumer progress) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in =
                new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest), BUFFER)) {
            TfRecords records = new TfRecords(in, String.valueOf(file.getFileName()));
            CellIndex cells = new CellIndex(table.space());
            Optional<byte[]> payload = records.next();
            for (long frame = 1; payload.isPresent(); frame++) {
                try {
                    add(OriginalRun.parse(payload.get()), cells, rows);
                } catch (IllegalArgumentException reason) {
                    InvalidInput unusable = records.unusable(String.valueOf(reason.getMessage()));
                    unusable.initCause(reason);
                    throw unusable;
                }
                if (frame % FRAMES_A_REPORT == 0) {
                    progress.accept(records.bytes());
                }
                payload = records.next();
            }
            progress.accept(records.bytes());
        } catch (IOException failure) {
            InvalidInput unreadable = new InvalidInput(
                    "file",
                    file.toString(),
                    file + " cannot be read: " + failure.getMessage() + ". Nothing was imported.");
            unreadable.initCause(failure);
            throw unreadable;
        }
        return Sha256.hex(digest);
    }

    private static void add(OriginalRun run, CellIndex cells, RunRows rows) {
        if (!RunRows.EPOCHS.contains(run.epochs())) {
            throw new IllegalArgumentException(
                    "there is a run of " + run.epochs() + " epochs; those of NASBench-101 last " + "4, 12, 36 or 108");
        }
        int index = cells.of(run);
        if (rows.runs(index, run.epochs()) == RunRows.REPEATS) {
            throw new IllegalArgumentException("there is a fourth run of " + run.epochs() + " epochs of the cell "
                    + run.hash() + "; NASBench-101 has three");
        }
        rows.add(
                index,
                run.epochs(),
                correct(run.end().validation(), "validation"),
                correct(run.end().test(), "test"),
                (float) run.end().seconds());
    }

    private static int correct(double accuracy, String what) {
        double answers = accuracy * RunRows.IMAGES;
        long correct = Math.round(answers);
        if (correct < 0 || correct > RunRows.IMAGES || !(Math.abs(answers - correct) <= ROUNDING)) {
            throw new IllegalArgumentException("the " + what + " accuracy is " + accuracy
                    + ", which is no share of the " + RunRows.IMAGES + " images of NASBench-101");
        }
        return (int) correct;
    }

    private ImportManifest manifest(Path file, String sha256, RunRows rows) {
        int[] compared = IntStream.range(0, rows.cells())
                .filter(index -> rows.runs(index, LONGEST_RUN) == RunRows.REPEATS)
                .toArray();
        int agreeing = (int) IntStream.of(compared)
                .filter(index -> correct(rows, index) == table.correctAt(index))
                .count();
        requireOriginal(file, compared.length, agreeing);
        return new ImportManifest(
                ImportManifest.VERSION,
                String.valueOf(file.getFileName()),
                sha256,
                NasBench101.CELLS_SHA256,
                Sha256.of(rows.bytes()),
                Instant.now(),
                rows.cells(),
                RunRows.EPOCHS.stream()
                        .map(epochs ->
                                new ImportManifest.Coverage(epochs, rows.cellsWith(1, epochs), rows.runs(epochs)))
                        .toList(),
                compared.length,
                agreeing);
    }

    /** Correct test answers of the three longest runs together. */
    private static int correct(RunRows rows, int index) {
        return IntStream.range(0, RunRows.REPEATS)
                .map(run -> rows.test(index, LONGEST_RUN, run))
                .sum();
    }

    private static void requireOriginal(Path file, int compared, int agreeing) {
        if (compared == 0) {
            throw new InvalidInput(
                    "file",
                    file.toString(),
                    file.getFileName() + " holds no cell with three runs of " + LONGEST_RUN
                            + " epochs, so nothing shows that"
                            + " it is the original NASBench-101. Nothing was imported.");
        }
        if (agreeing < AGREEMENT * compared) {
            throw new InvalidInput(
                    "file",
                    file.toString(),
                    file.getFileName()
                            + " is not the original NASBench-101 but another training of its cells: the mean test"
                            + " accuracy after " + LONGEST_RUN + " epochs equals the published one for " + agreeing
                            + " of "
                            + compared + " cells. Nothing was imported.");
        }
    }
}
