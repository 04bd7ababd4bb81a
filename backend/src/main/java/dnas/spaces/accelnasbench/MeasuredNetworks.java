package dnas.spaces.accelnasbench;

import dnas.space.DatasetFile;
import dnas.space.Measure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 5,125 networks of {@link AccelNasBench} that were trained and measured, in ascending order of their hashes, with the
 * speed of each on six devices.
 *
 * <p>The file has 5,138 rows: 13 networks were measured twice, and have the mean.
 */
public final class MeasuredNetworks extends ListedNetworks {
    public static final String NAME = "accel-nasbench-measured";

    /** The networks under {@code datasets/}. */
    public static final String FILE = "accel-nasbench/networks.tsv.gz";

    public static final String SHA256 = "330d3b60bac47bd5f0bc62481346ebcf1bf4385c5549867a874cbdcc0eaa2fa0";

    /** Measurements, in ascending order of the MD5 of the networks' labels. */
    static final int ROWS = 5_138;

    /** Columns before the measures: label, MACs, parameters. */
    private static final int FIRST_MEASURE = 3;

    /** Rows in the file of each network, ascending [network][]. */
    private final int[][] rows;
    /** [measure][network]. */
    private final double[][] measures;

    private MeasuredNetworks(AccelNasBench whole, List<Network> rows, double[][] measuresByRow) {
        super(
                whole,
                rows.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Network::hash))
                        .toList());
        Map<Network, List<Integer>> rowsOf =
                IntStream.range(0, rows.size()).boxed().collect(Collectors.groupingBy(rows::get));
        this.rows = IntStream.range(0, size())
                .mapToObj(index -> rowsOf.getOrDefault(get(index), List.of()).stream()
                        .mapToInt(row -> row)
                        .toArray())
                .toArray(int[][]::new);
        measures = IntStream.range(0, DeviceMeasures.ALL.size())
                .mapToObj(measure -> meansOfRows(Arrays.stream(measuresByRow)
                        .mapToDouble(row -> row[measure])
                        .toArray()))
                .toArray(double[][]::new);
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
        return IntStream.range(0, size())
                .mapToDouble(index -> IntStream.of(rows[index])
                        .mapToDouble(row -> values[row])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** Indices of the networks in one part, ascending. */
    int[] indicesOf(Part part) {
        return IntStream.range(0, size())
                .filter(index -> Part.of(rows[index][0]) == part)
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
    public List<Measure> measures() {
        return DeviceMeasures.ALL;
    }

    /** As measured; NaN in 92 places where it failed, most of them on the TPUs, and for any other network. */
    @Override
    public double[] measuresOf(Network network) {
        int index = contains(network) ? indexOf(network) : -1;
        return Arrays.stream(measures)
                .mapToDouble(values -> index < 0 ? Double.NaN : values[index])
                .toArray();
    }

    @Override
    public Optional<String> dataSha256() {
        return Optional.of(SHA256);
    }
}
