package dnas.spaces.nasbench101;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Observation;
import dnas.benchmark.Provenance;
import dnas.benchmark.Signal;
import dnas.space.DatasetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * NASBench-101's mean test accuracy of every cell: correct answers out of 29,952 (three runs of 108 epochs, 9,984 test
 * images each).
 */
public final class NasBench101Table implements Benchmark<Cell> {
    /** The table's mean test accuracy. */
    public static final Signal TEST_MEAN = new Signal(
            "test_mean",
            "Mean test accuracy",
            "The mean test accuracy of the table.",
            Signal.Origin.MEASURED,
            false,
            "Mean test accuracy");

    /** One noisy validation run; simulated wherever the real one is not known. */
    public static final Signal VALIDATION = new Signal(
            "validation",
            "Simulated validation",
            "One noisy validation run an architecture, drawn from a noise model where the real one is not known.",
            Signal.Origin.SIMULATED,
            true,
            "Mean test accuracy");

    private static final String FILE = "nasbench101/test_accuracy.tsv.gz";
    private static final String SHA256 = "bbbdb5b43466026ef2c60c46c3eb6552b113e5b1923d95f274df88af61e703cf";
    private static final String SOURCE =
            "NASBench-101 (Ying et al. 2019), test accuracies as published in FreeREA (Cavagnero et al. 2022)";
    private static final double ANSWERS = 29_952;

    private final NasBench101 space;
    private final short[] correct;
    private final ValidationNoise validation;
    private final List<ImportedSignal> imported;

    private NasBench101Table(
            NasBench101 space, short[] correct, ValidationNoise validation, List<ImportedSignal> imported) {
        this.space = space;
        this.correct = correct;
        this.validation = validation;
        this.imported = imported;
    }

    /**
     * Loads the space and its accuracies, as they are shipped.
     *
     * @param datasets the folder {@code datasets/}
     * @throws dnas.InvalidInput when a file is missing or damaged
     */
    public static NasBench101Table load(Path datasets) {
        return load(datasets, (Path) null);
    }

    /**
     * The same, with the signals of runs that were imported.
     *
     * @param data the data directory, which may hold an import; null for none
     * @throws dnas.InvalidInput when a file is missing or damaged
     */
    public static NasBench101Table load(Path datasets, @Nullable Path data) {
        return load(
                datasets,
                data == null
                        ? List.of()
                        : ImportedRuns.find(data).map(ImportedSignal::of).orElse(List.of()));
    }

    private static NasBench101Table load(Path datasets, List<ImportedSignal> imported) {
        NasBench101 space = NasBench101.load(datasets);
        short[] correct = new short[space.size()];
        try (BufferedReader rows = new DatasetFile(datasets.resolve(FILE), SHA256).rows()) {
            for (int index = 0; index < correct.length; index++) {
                correct[index] = Short.parseShort(rows.readLine());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new NasBench101Table(space, correct, ValidationNoise.load(datasets), imported);
    }

    @Override
    public NasBench101 space() {
        return space;
    }

    @Override
    public NasBench101 table() {
        return space;
    }

    @Override
    public List<Signal> signals() {
        return Stream.concat(Stream.of(TEST_MEAN, VALIDATION), imported.stream().map(ImportedSignal::signal))
                .toList();
    }

    @Override
    public Provenance provenance() {
        SortedMap<String, String> checksums = new TreeMap<>(Map.of(
                FILE,
                SHA256,
                NasBench101.CELLS_FILE,
                NasBench101.CELLS_SHA256,
                ValidationNoise.FILE,
                ValidationNoise.SHA256));
        String source = SOURCE;
        if (!imported.isEmpty()) {
            ImportManifest runs = imported.get(0).runs().provenance();
            checksums.put(ImportFolder.fileName(runs), runs.runsSha256());
            source += "; validation runs imported from " + runs.file() + " (sha256 " + runs.fileSha256() + ")";
        }
        return Provenance.of(checksums, source);
    }

    @Override
    public Observation query(Cell cell, Signal signal, long runSeed) {
        int index = space.indexOf(cell);
        double testAccuracy = testAccuracyAt(index);
        return new Observation(value(index, testAccuracy, signal, runSeed), testAccuracy);
    }

    /** Without looking the cell up, which takes its hash. */
    @Override
    public double signalAt(int index, Signal signal) {
        return value(index, testAccuracyAt(index), signal, 0);
    }

    private double value(int index, double testAccuracy, Signal signal, long runSeed) {
        if (signal.equals(VALIDATION)) {
            return validation.accuracy(index, testAccuracy, runSeed);
        }
        return imported.stream()
                .filter(each -> each.signal().equals(signal))
                .findFirst()
                .map(each -> each.accuracy(index, runSeed))
                .orElse(testAccuracy);
    }

    @Override
    public double testAccuracyAt(int index, Signal signal) {
        return testAccuracyAt(index);
    }

    /** Mean test accuracy of a cell, a fraction. */
    double testAccuracyAt(int index) {
        return correct[index] / ANSWERS;
    }

    /** Correct answers of a cell's three runs of 108 epochs, out of 29,952. */
    int correctAt(int index) {
        return correct[index];
    }
}
