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
import java.util.TreeMap;

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
            "Mean test accuracy");

    /** One noisy validation run; simulated wherever the real one is not known. */
    public static final Signal VALIDATION = new Signal(
            "validation",
            "Simulated validation",
            "One noisy validation run an architecture, drawn from a noise model where the real one is not known.",
            Signal.Origin.SIMULATED,
            "Mean test accuracy");

    private static final String FILE = "nasbench101/test_accuracy.tsv.gz";
    private static final String SHA256 = "bbbdb5b43466026ef2c60c46c3eb6552b113e5b1923d95f274df88af61e703cf";
    private static final double ANSWERS = 29_952;

    private final NasBench101 space;
    private final short[] correct;
    private final ValidationNoise validation;

    private NasBench101Table(NasBench101 space, short[] correct, ValidationNoise validation) {
        this.space = space;
        this.correct = correct;
        this.validation = validation;
    }

    /**
     * Loads the space and its accuracies.
     *
     * @param datasets the folder {@code datasets/}
     * @throws dnas.InvalidInput when a file is missing or damaged
     */
    public static NasBench101Table load(Path datasets) {
        NasBench101 space = NasBench101.load(datasets);
        short[] correct = new short[space.size()];
        try (BufferedReader rows = new DatasetFile(datasets.resolve(FILE), SHA256).rows()) {
            for (int index = 0; index < correct.length; index++) {
                correct[index] = Short.parseShort(rows.readLine());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new NasBench101Table(space, correct, ValidationNoise.load(datasets));
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
        return List.of(TEST_MEAN, VALIDATION);
    }

    @Override
    public Provenance provenance() {
        return Provenance.of(
                new TreeMap<>(Map.of(
                        FILE,
                        SHA256,
                        NasBench101.CELLS_FILE,
                        NasBench101.CELLS_SHA256,
                        ValidationNoise.FILE,
                        ValidationNoise.SHA256)),
                "NASBench-101 (Ying et al. 2019), test accuracies as published in FreeREA (Cavagnero et al. 2022)");
    }

    @Override
    public Observation query(Cell cell, Signal signal, long runSeed) {
        int index = space.indexOf(cell);
        double testAccuracy = testAccuracyAt(index);
        double value = signal.equals(VALIDATION) ? validation.accuracy(index, testAccuracy, runSeed) : testAccuracy;
        return new Observation(value, testAccuracy);
    }

    @Override
    public double testAccuracyAt(int index, Signal signal) {
        return testAccuracyAt(index);
    }

    /** Mean test accuracy of a cell, a fraction. */
    double testAccuracyAt(int index) {
        return correct[index] / ANSWERS;
    }
}
