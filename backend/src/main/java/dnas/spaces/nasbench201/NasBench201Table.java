package dnas.spaces.nasbench201;

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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * NAS-Bench-201's accuracies of every cell: validation and test, after 12 and 200 epochs, on CIFAR-10, CIFAR-100 and
 * ImageNet16-120. On CIFAR-10 the validation accuracy belongs to a network trained on half of the training images, the test
 * accuracy to one trained on all of them.
 */
public final class NasBench201Table implements Benchmark<Cell201> {
    /** The accuracies under {@code datasets/}. */
    static final String FILE = "nasbench201/accuracy.tsv.gz";

    private static final String SHA256 = "32c8f106bff5677a7381e1ab56e4dca41214e014102b60aa8cb22e89969a1a0f";
    private static final double PERCENT = 100;

    private static final List<Signal> SIGNALS =
            Reading.OFFERED.stream().map(Reading::signal).toList();
    private static final Map<Signal, Reading> READINGS =
            Reading.OFFERED.stream().collect(Collectors.toUnmodifiableMap(Reading::signal, Function.identity()));

    private final NasBench201 space;
    /** Fractions [15,625, 12], in the order of {@link Reading#COLUMNS}. */
    private final double[][] accuracies;

    private NasBench201Table(NasBench201 space, double[][] accuracies) {
        this.space = space;
        this.accuracies = accuracies;
    }

    /**
     * Loads the space and its accuracies.
     *
     * @param datasets the folder {@code datasets/}
     * @throws dnas.InvalidInput when a file is missing or damaged
     */
    public static NasBench201Table load(Path datasets) {
        NasBench201 space = NasBench201.load(datasets);
        double[][] accuracies = new double[space.size()][Reading.COLUMNS.size()];
        try (BufferedReader rows = new DatasetFile(datasets.resolve(FILE), SHA256).rows()) {
            for (double[] row : accuracies) {
                String[] columns = rows.readLine().split("\t", -1);
                for (int column = 0; column < row.length; column++) {
                    row[column] = Double.parseDouble(columns[column]) / PERCENT;
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new NasBench201Table(space, accuracies);
    }

    @Override
    public NasBench201 space() {
        return space;
    }

    @Override
    public NasBench201 table() {
        return space;
    }

    @Override
    public List<Signal> signals() {
        return SIGNALS;
    }

    @Override
    public Provenance provenance() {
        return Provenance.of(
                new TreeMap<>(Map.of(FILE, SHA256, NasBench201.CELLS_FILE, NasBench201.CELLS_SHA256)),
                "NAS-Bench-201 (Dong and Yang 2020), accuracies as published in FreeREA (Cavagnero et al. 2022) and others;"
                        + " hardware measurements of HW-NAS-Bench (Li et al. 2021)");
    }

    /**
     * An accuracy of the cell at an index, a fraction.
     *
     * @param epochs of training, 12 or 200
     * @throws IllegalArgumentException when no network was trained for so many epochs
     */
    public double accuracy(int index, ImageDataset dataset, Split split, int epochs) {
        return accuracy(index, new Reading(dataset, split, epochs));
    }

    private double accuracy(int index, Reading reading) {
        return accuracies[index][Reading.COLUMNS.indexOf(reading)];
    }

    /** The table is the same for every seed. */
    @Override
    public Observation query(Cell201 cell, Signal signal, long runSeed) {
        int index = space.indexOf(cell);
        return new Observation(accuracy(index, reading(signal)), testAccuracyAt(index, signal));
    }

    /** The test accuracy on the signal's images after 200 epochs. */
    @Override
    public double testAccuracyAt(int index, Signal signal) {
        return accuracy(index, reading(signal).reported());
    }

    private static Reading reading(Signal signal) {
        Reading reading = READINGS.get(signal);
        if (reading == null) {
            throw new IllegalArgumentException("NAS-Bench-201 has no signal " + signal.label() + ".");
        }
        return reading;
    }
}
