package dnas.spaces.nasbench101;

import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.DatasetFile;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.FlopsOrder;
import dnas.space.ListedSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The 423,624 cells of NASBench-101 with their costs, about 20 MB. Accuracies are not here: see the benchmark of the same
 * name.
 */
public final class NasBench101 implements ListedSpace<Cell> {
    public static final String NAME = "nasbench101";

    /** The cells under {@code datasets/}. */
    public static final String CELLS_FILE = "nasbench101/cells.tsv.gz";

    public static final String CELLS_SHA256 = "cbbe50428818ce589e9300be5500bc2b54f03dd014cb1291ebafa76ac71bc00c";
    private static final int CELLS = 423_624;

    /** Canonical keys by index. */
    private final long[] keys;
    /** Canonical keys ascending, and the index of each. */
    private final long[] sortedKeys;

    private final int[] indexOfSorted;
    private final long[] parameters;
    private final long[] flops;
    private final FlopsOrder byFlops;
    private final CellEncoding encoding = new CellEncoding();

    private NasBench101(long[] drawn) {
        int size = drawn.length;
        keys = new long[size];
        parameters = new long[size];
        flops = new long[size];
        IntStream.range(0, size).parallel().forEach(index -> {
            CellGraph graph = CanonicalOrder.of(new CellGraph(drawn[index]));
            Cost cost = CellCost.of(graph);
            keys[index] = graph.key();
            parameters[index] = cost.parameters();
            flops[index] = cost.flops();
        });
        byFlops = new FlopsOrder(flops);
        sortedKeys = keys.clone();
        Arrays.parallelSort(sortedKeys);
        indexOfSorted = new int[size];
        for (int index = 0; index < size; index++) {
            indexOfSorted[Arrays.binarySearch(sortedKeys, keys[index])] = index;
        }
    }

    /**
     * Reads {@code nasbench101/cells.tsv.gz}.
     *
     * @param datasets the folder {@code datasets/}
     * @throws dnas.InvalidInput when the file is missing or damaged
     */
    public static NasBench101 load(Path datasets) {
        DatasetFile file = new DatasetFile(datasets.resolve(CELLS_FILE), CELLS_SHA256);
        long[] drawn = new long[CELLS];
        try (BufferedReader rows = file.rows()) {
            for (int index = 0; index < CELLS; index++) {
                drawn[index] = parse(rows.readLine()).key();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new NasBench101(drawn);
    }

    /** A row: vertices, upper triangle row by row, operations ("-" for none), parameters; separated by tabs. */
    private static CellGraph parse(String row) {
        int vertices = row.charAt(0) - '0';
        int position = 2;
        int edges = 0;
        for (int i = 0; i < vertices - 1; i++) {
            for (int j = i + 1; j < vertices; j++) {
                if (row.charAt(position++) == '1') {
                    edges |= CellGraph.edgeBit(i, j);
                }
            }
        }
        int[] operations = new int[vertices - 2];
        for (int v = 0; v < operations.length; v++) {
            operations[v] = row.charAt(position + 1 + v) - '0';
        }
        return CellGraph.of(vertices, edges, operations);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "NASBench-101";
    }

    @Override
    public List<Concept> concepts() {
        return CellConcepts.ALL;
    }

    @Override
    public int[] conceptsOf(Cell cell) {
        return CellConcepts.of(cell.graph());
    }

    @Override
    public Cost costOf(Cell cell) {
        return CellCost.of(cell.graph());
    }

    @Override
    public List<Cell> neighbours(Cell cell) {
        return CellNeighbours.of(cell);
    }

    @Override
    public Drawing drawing(Cell cell) {
        return cell.graph().drawing();
    }

    @Override
    public Encoding<Cell> encoding() {
        return encoding;
    }

    @Override
    public int structureSize() {
        return CellFeatures.SIZE;
    }

    @Override
    public float[] structureOf(Cell cell) {
        return CellFeatures.of(cell.graph(), costOf(cell));
    }

    @Override
    public int pathCount() {
        return CellPaths.COUNT;
    }

    @Override
    public int[] pathsOf(Cell cell) {
        return CellPaths.of(cell.graph());
    }

    @Override
    public Optional<String> dataSha256() {
        return Optional.of(CELLS_SHA256);
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Cell get(int index) {
        return new Cell(new CellGraph(keys[index]));
    }

    @Override
    public boolean contains(Cell cell) {
        return Arrays.binarySearch(sortedKeys, cell.graph().key()) >= 0;
    }

    @Override
    public int indexOf(Cell cell) {
        int rank = Arrays.binarySearch(sortedKeys, cell.graph().key());
        if (rank < 0) {
            throw new IllegalArgumentException("The cell " + cell.graph() + " is not in NASBench-101.");
        }
        return indexOfSorted[rank];
    }

    /** Bisection over the ascending hashes: 19 of them are computed, none is stored. */
    @Override
    public Optional<Integer> find(String hash) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = get(middle).hash().compareTo(hash);
            if (order == 0) {
                return Optional.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    @Override
    public Cost costAt(int index) {
        return new Cost(parameters[index], flops[index]);
    }

    @Override
    public FlopsOrder byFlops() {
        return byFlops;
    }
}
