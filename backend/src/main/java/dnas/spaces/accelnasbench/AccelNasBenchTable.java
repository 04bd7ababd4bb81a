package dnas.spaces.accelnasbench;

import dnas.benchmark.Provenance;
import dnas.space.DatasetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Top-1 accuracies on ImageNet of the 5,125 {@link MeasuredNetworks}, and a surrogate for all others.
 *
 * <p>Each was trained once, and 13 twice: these have the mean of both. The two differ by a root mean square of 0.38 points, or
 * 0.15 without the pair that lies 1.28 apart.
 *
 * <p>These accuracies, 42.9 to 67.1 %, come from a schedule that the authors shortened as far as the networks' ranking
 * allowed. They tell which of two networks is better; they do not compare with results of full training, such as the
 * 77.3 % of DNAS (arXiv:2009.13266).
 *
 * <p>The surrogate is trained on all of them when it is first asked, which takes seconds, and is kept in memory. For a network
 * that was measured it mostly repeats the measurement, noise included. Safe for many threads.
 */
public final class AccelNasBenchTable {
    static final String FILE = "accel-nasbench/accuracy.tsv.gz";
    static final String SHA256 = "f0c922f58b70e8ac98ede85730f90749355d66c227209b911866973eac3c2bbf";

    private final MeasuredNetworks measured;
    /** By index, fractions. */
    private final double[] accuracies;

    private @Nullable AccuracySurrogate surrogate;
    private @Nullable HeldOut heldOut;

    private AccelNasBenchTable(MeasuredNetworks measured, double[] accuracies) {
        this.measured = measured;
        this.accuracies = accuracies;
    }

    /**
     * Reads the accuracies of measured networks.
     *
     * @param datasets the folder {@code datasets/}
     * @throws dnas.InvalidInput when the file is missing or damaged
     */
    public static AccelNasBenchTable load(Path datasets, MeasuredNetworks measured) {
        double[] accuracies = new double[MeasuredNetworks.ROWS];
        try (BufferedReader rows = new DatasetFile(datasets.resolve(FILE), SHA256).rows()) {
            for (int row = 0; row < accuracies.length; row++) {
                String fields = rows.readLine();
                accuracies[row] = Double.parseDouble(fields.substring(0, fields.indexOf('\t'))) / 100;
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new AccelNasBenchTable(measured, measured.meansOfRows(accuracies));
    }

    /** The networks whose accuracies are known. */
    public MeasuredNetworks measured() {
        return measured;
    }

    public Provenance provenance() {
        return Provenance.of(
                new TreeMap<>(Map.of(FILE, SHA256, MeasuredNetworks.FILE, MeasuredNetworks.SHA256)),
                "Accel-NASBench (Ahmad et al. 2024), top-1 on ImageNet after a shortened schedule");
    }

    /** Top-1 accuracy of the measured network at an index, a fraction. */
    public double measuredAccuracy(int index) {
        return accuracies[index];
    }

    /** Top-1 accuracy that the surrogate expects, a fraction. */
    public Prediction predicted(Network network) {
        return surrogate().predict(network);
    }

    /** Likewise for many networks, which is quicker than one by one. */
    public List<Prediction> predicted(List<Network> networks) {
        return surrogate().predict(networks);
    }

    private synchronized AccuracySurrogate surrogate() {
        if (surrogate == null) {
            surrogate = trainedOn(IntStream.range(0, accuracies.length).toArray());
        }
        return surrogate;
    }

    /**
     * How well such a surrogate predicts: trained on 80 % of the networks, compared on 10 % that no setting was chosen on.
     * Takes seconds when it is first asked.
     */
    public synchronized HeldOut heldOut() {
        if (heldOut == null) {
            heldOut = comparedOn(Part.TEST);
        }
        return heldOut;
    }

    /** Trained on the training part, compared on another. */
    HeldOut comparedOn(Part part) {
        int[] indices = measured.indicesOf(part);
        return trainedOn(measured.indicesOf(Part.TRAINING)).on(networks(indices), accuracies(indices));
    }

    private AccuracySurrogate trainedOn(int[] indices) {
        return AccuracySurrogate.train(networks(indices), accuracies(indices));
    }

    private List<Network> networks(int[] indices) {
        return IntStream.of(indices).mapToObj(measured::get).toList();
    }

    private double[] accuracies(int[] indices) {
        return IntStream.of(indices).mapToDouble(index -> accuracies[index]).toArray();
    }
}
