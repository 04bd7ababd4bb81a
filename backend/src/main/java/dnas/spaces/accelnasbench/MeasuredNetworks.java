package dnas.spaces.accelnasbench;

import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.DatasetFile;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import dnas.space.Measure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The 5,125 networks of {@link AccelNasBench} that were trained and measured, in ascending order of their hashes, with the
 * speed of each on six devices. Encoding, concepts and costs are those of the whole space.
 *
 * <p>The file has 5,138 rows: 13 networks were measured twice, and have the mean.
 */
public final class MeasuredNetworks implements ListedSpace<Network> {
    public static final String NAME = "accel-nasbench-measured";

    /** The networks under {@code datasets/}. */
    public static final String FILE = "accel-nasbench/networks.tsv.gz";

    public static final String SHA256 = "330d3b60bac47bd5f0bc62481346ebcf1bf4385c5549867a874cbdcc0eaa2fa0";

    /** Neighbours of each network. */
    static final int NEIGHBOURS = 49;

    /** Measurements, in ascending order of the networks' hashes. */
    static final int ROWS = 5_138;

    /** Columns before the measures: label, MACs, parameters. */
    private static final int FIRST_MEASURE = 3;

    private final AccelNasBench whole;
    private final List<Network> networks;
    private final String[] hashes;
    /** First row of each network, and where the last one's end. */
    private final int[] firstRows;

    private final Map<Network, Integer> indices = new HashMap<>();
    /** [network][measure]. */
    private final double[][] measures;

    private final FlopsOrder byFlops;

    private MeasuredNetworks(AccelNasBench whole, List<Network> rows, double[][] measuresByRow) {
        this.whole = whole;
        networks = rows.stream().distinct().toList();
        hashes = networks.stream().map(Network::hash).toArray(String[]::new);
        firstRows = new int[networks.size() + 1];
        firstRows[networks.size()] = rows.size();
        measures = new double[networks.size()][DeviceMeasures.ALL.size()];
        for (int index = 0; index < networks.size(); index++) {
            indices.put(networks.get(index), index);
            firstRows[index] = rows.indexOf(networks.get(index));
        }
        for (int measure = 0; measure < DeviceMeasures.ALL.size(); measure++) {
            int column = measure;
            double[] means = meansOfRows(
                    Arrays.stream(measuresByRow).mapToDouble(row -> row[column]).toArray());
            for (int index = 0; index < means.length; index++) {
                measures[index][measure] = means[index];
            }
        }
        byFlops = new FlopsOrder(networks.stream()
                .mapToLong(network -> whole.costOf(network).flops())
                .toArray());
    }

    /**
     * Reads {@code accel-nasbench/networks.tsv.gz}.
     *
     * @param datasets the folder {@code datasets/}
     * @param whole whose members the networks are
     * @throws dnas.InvalidInput when the file is missing or damaged
     */
    public static MeasuredNetworks load(Path datasets, AccelNasBench whole) {
        List<Network> networks = new ArrayList<>();
        double[][] measures = new double[ROWS][];
        try (BufferedReader rows = new DatasetFile(datasets.resolve(FILE), SHA256).rows()) {
            for (int row = 0; row < ROWS; row++) {
                String[] fields = rows.readLine().split("\t", -1);
                networks.add(Network.parse(fields[0]));
                measures[row] = Arrays.stream(fields, FIRST_MEASURE, fields.length)
                        .mapToDouble(field -> field.isEmpty() ? Double.NaN : Double.parseDouble(field))
                        .toArray();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new MeasuredNetworks(whole, networks, measures);
    }

    /** Means [networks] over the rows of each network, of values by row; NaN where one is. */
    double[] meansOfRows(double[] values) {
        return IntStream.range(0, networks.size())
                .mapToDouble(index -> Arrays.stream(values, firstRows[index], firstRows[index + 1])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** Indices of the networks in one part, ascending. */
    int[] indicesOf(Part part) {
        return IntStream.range(0, networks.size())
                .filter(index -> Part.of(firstRows[index]) == part)
                .toArray();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return AccelNasBench.TITLE + ", measured networks";
    }

    @Override
    public List<Concept> concepts() {
        return whole.concepts();
    }

    @Override
    public int[] conceptsOf(Network network) {
        return whole.conceptsOf(network);
    }

    @Override
    public Cost costOf(Network network) {
        return whole.costOf(network);
    }

    @Override
    public List<Measure> measures() {
        return DeviceMeasures.ALL;
    }

    /** As measured; NaN in 92 places where it failed, most of them on the TPUs, and for any other network. */
    @Override
    public double[] measuresOf(Network network) {
        Integer index = indices.get(network);
        double[] unknown = new double[DeviceMeasures.ALL.size()];
        Arrays.fill(unknown, Double.NaN);
        return index == null ? unknown : measures[index].clone();
    }

    @Override
    public Network sample(FlopsRange range, RandomGenerator random) {
        return get(byFlops.draw(range, random));
    }

    /**
     * The 49 measured networks that differ in the fewest of the 28 choices, those by index; one edit away there is hardly ever
     * another measured one.
     */
    @Override
    public List<Network> neighbours(Network network) {
        List<List<Network>> byDistance = new ArrayList<>();
        for (int distance = 0; distance <= Choices.COUNT; distance++) {
            byDistance.add(new ArrayList<>());
        }
        for (Network other : networks) {
            byDistance.get(Choices.differing(network, other)).add(other);
        }
        byDistance.set(0, Collections.emptyList());
        return byDistance.stream().flatMap(List::stream).limit(NEIGHBOURS).toList();
    }

    @Override
    public Drawing drawing(Network network) {
        return whole.drawing(network);
    }

    @Override
    public Encoding<Network> encoding() {
        return whole.encoding();
    }

    @Override
    public int structureSize() {
        return whole.structureSize();
    }

    @Override
    public float[] structureOf(Network network) {
        return whole.structureOf(network);
    }

    @Override
    public int pathCount() {
        return whole.pathCount();
    }

    @Override
    public int[] pathsOf(Network network) {
        return whole.pathsOf(network);
    }

    @Override
    public int size() {
        return networks.size();
    }

    @Override
    public Optional<String> dataSha256() {
        return Optional.of(SHA256);
    }

    @Override
    public Network get(int index) {
        return networks.get(index);
    }

    @Override
    public int indexOf(Network network) {
        Integer index = indices.get(network);
        if (index == null) {
            throw new IllegalArgumentException("The network " + network.label() + " was not measured.");
        }
        return index;
    }

    /** Whether this network was measured. */
    public boolean contains(Network network) {
        return indices.containsKey(network);
    }

    @Override
    public Optional<Integer> find(String hash) {
        int index = Arrays.binarySearch(hashes, hash);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    @Override
    public Cost costAt(int index) {
        return costOf(networks.get(index));
    }

    @Override
    public FlopsOrder byFlops() {
        return byFlops;
    }
}
