package dnas.spaces.accelnasbench;

import dnas.Once;
import dnas.benchmark.Benchmark;
import dnas.benchmark.BestPredicted;
import dnas.benchmark.MeasureValue;
import dnas.benchmark.Observation;
import dnas.benchmark.Provenance;
import dnas.benchmark.Signal;
import dnas.benchmark.Surrogate;
import dnas.space.DatasetFile;
import dnas.space.Domain;
import dnas.space.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
public final class AccelNasBenchTable implements Benchmark<Network> {
    /** What the surrogate predicts of any network. */
    public static final Signal SURROGATE = new Signal(
            "surrogate",
            "Predicted top-1 accuracy",
            "The top-1 accuracy that boosted trees, trained on the measured networks, predict of any network.",
            Signal.Origin.PREDICTED,
            false,
            "Predicted top-1 accuracy",
            NetworkSurrogate.CAUTION);

    /** What was measured; only measured networks can be queried. */
    public static final Signal MEASURED = new Signal(
            "measured",
            "Measured top-1 accuracy",
            "The measured top-1 accuracy; the search is confined to the networks that were trained.",
            Signal.Origin.MEASURED,
            false,
            "Measured top-1 accuracy",
            NetworkSurrogate.CAUTION);

    static final String FILE = "accel-nasbench/accuracy.tsv.gz";
    static final String SHA256 = "f0c922f58b70e8ac98ede85730f90749355d66c227209b911866973eac3c2bbf";

    private final AccelNasBench space;
    private final MeasuredNetworks measured;
    /** By index, fractions. */
    private final double[] accuracies;

    private final Once<AccuracySurrogate> surrogate = new Once<>(() -> trainedOn(allIndices()));
    /** What the surrogate says of each measured network. */
    private final Once<double[]> predictions = new Once<>(() -> predicted(networks(allIndices())).stream()
            .mapToDouble(Prediction::mean)
            .toArray());

    private final Once<AccuracySurrogate> ofTrainingPart =
            new Once<>(() -> trainedOn(measured().indicesOf(Part.TRAINING)));
    private final Once<HeldOut> heldOut = new Once<>(() -> comparedOn(Part.TEST));
    private final NetworkSpeeds speeds;

    private final Surrogate report = new NetworkSurrogate(this);

    private AccelNasBenchTable(AccelNasBench space, MeasuredNetworks measured, double[] accuracies) {
        speeds = new NetworkSpeeds(measured);
        this.space = space.with(speeds);
        this.measured = measured;
        this.accuracies = accuracies;
    }

    /**
     * Loads the space, its measured networks and their accuracies.
     *
     * @param datasets the folder {@code datasets/}
     * @throws dnas.InvalidInput when the file is missing or damaged
     */
    public static AccelNasBenchTable load(Path datasets) {
        AccelNasBench space = AccelNasBench.published();
        MeasuredNetworks measured = MeasuredNetworks.load(datasets, space);
        double[] accuracies = new double[MeasuredNetworks.ROWS];
        try (BufferedReader rows = new DatasetFile(datasets.resolve(FILE), SHA256).rows()) {
            for (int row = 0; row < accuracies.length; row++) {
                String fields = rows.readLine();
                accuracies[row] = Double.parseDouble(fields.substring(0, fields.indexOf('\t'))) / 100;
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new AccelNasBenchTable(space, measured, measured.meansOfRows(accuracies));
    }

    /** The networks whose accuracies are known. */
    public MeasuredNetworks measured() {
        return measured;
    }

    @Override
    public AccelNasBench space() {
        return space;
    }

    @Override
    public MeasuredNetworks table() {
        return measured;
    }

    @Override
    public List<Signal> signals() {
        return List.of(SURROGATE, MEASURED);
    }

    @Override
    public Domain<Network> domain(Signal signal, Limits limits) {
        return signal.equals(MEASURED) ? measured.within(limits) : space.within(limits);
    }

    @Override
    public Observation query(Network network, Signal signal, long runSeed) {
        double value = signal.equals(MEASURED)
                ? accuracies[measured.indexOf(network)]
                : predicted(network).mean();
        return new Observation(value, value);
    }

    @Override
    public double testAccuracyAt(int index, Signal signal) {
        return signal.equals(MEASURED) ? accuracies[index] : predictions.get()[index];
    }

    @Override
    public OptionalDouble testAccuracy(Network network, Signal signal) {
        return signal.equals(MEASURED)
                ? measuredAccuracy(network, signal)
                : OptionalDouble.of(predicted(network).mean());
    }

    @Override
    public OptionalDouble measuredAccuracy(Network network, Signal signal) {
        return measured.contains(network)
                ? OptionalDouble.of(accuracies[measured.indexOf(network)])
                : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble deviation(Network network, Signal signal) {
        return signal.equals(MEASURED)
                ? OptionalDouble.empty()
                : OptionalDouble.of(predicted(network).deviation());
    }

    @Override
    public Optional<Surrogate> surrogate() {
        return Optional.of(report);
    }

    /** As measured where it was; predicted elsewhere. */
    @Override
    public List<MeasureValue> measuresOf(Network network) {
        double[] values = speeds.of(network);
        return IntStream.range(0, values.length)
                .mapToObj(place -> new MeasureValue(
                        DeviceMeasures.ALL.get(place), values[place], speeds.predicted(network, place)))
                .toList();
    }

    @Override
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
        return surrogate.get().predict(network);
    }

    /** Likewise for many networks, which is quicker than one by one. */
    public List<Prediction> predicted(List<Network> networks) {
        return surrogate.get().predict(networks);
    }

    /**
     * How well such a surrogate predicts: trained on 80 % of the networks, compared on 10 % that no setting was chosen on.
     * Takes seconds when it is first asked.
     */
    public HeldOut heldOut() {
        return heldOut.get();
    }

    /** Trained on the training part, compared on another. */
    HeldOut comparedOn(Part part) {
        int[] indices = measured.indicesOf(part);
        return ofTrainingPart.get().on(networks(indices), accuracies(indices));
    }

    /** The same of the tenth of the networks that is predicted best. */
    BestPredicted heldOutBest() {
        int[] indices = measured.indicesOf(Part.TEST);
        return HeldOut.best(accuracies(indices), ofTrainingPart.get().predict(networks(indices)));
    }

    private int[] allIndices() {
        return IntStream.range(0, accuracies.length).toArray();
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
