package dnas.spaces.nasbench201;

import dnas.Once;
import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.DatasetFile;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.HeldSpace;
import dnas.space.Measure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The 15,625 cells of NAS-Bench-201 with their costs and hardware measurements. Costs are those of the CIFAR-10 network; so
 * are the measurements. Accuracies are not here: see the benchmark of the same name.
 */
public final class NasBench201 extends HeldSpace<Cell201> {
    public static final String NAME = "nasbench201";

    /** The cells under {@code datasets/}. */
    static final String CELLS_FILE = "nasbench201/cells.tsv.gz";

    static final String CELLS_SHA256 = "bf5fdb49f8e5790f695895ef22723a6627322c4e743c253a3469e2cc1ab2b748";

    private static final int LABEL_COLUMN = 0;
    private static final int FIRST_MEASURE_COLUMN = 2;

    /** [15,625, 10]. */
    private final double[][] measures;

    private final Once<Equivalence> equivalence;
    private final CellEncoding encoding = new CellEncoding();

    private NasBench201(List<Cell201> cells, double[][] measures) {
        super(
                cells,
                cells.stream()
                        .map(cell -> CellCost.of(cell, ImageDataset.CIFAR10))
                        .toList());
        this.measures = measures;
        equivalence = new Once<>(() -> new Equivalence(cells));
    }

    /**
     * Reads {@code nasbench201/cells.tsv.gz}.
     *
     * @param datasets the folder {@code datasets/}
     * @throws dnas.InvalidInput when the file is missing or damaged
     */
    public static NasBench201 load(Path datasets) {
        DatasetFile file = new DatasetFile(datasets.resolve(CELLS_FILE), CELLS_SHA256);
        List<Cell201> cells = new ArrayList<>(Cell201.COUNT);
        double[][] measures = new double[Cell201.COUNT][];
        try (BufferedReader rows = file.rows()) {
            for (int index = 0; index < Cell201.COUNT; index++) {
                String[] columns = rows.readLine().split("\t", -1);
                cells.add(CellLabel.read(columns[LABEL_COLUMN]));
                measures[index] = Arrays.stream(columns, FIRST_MEASURE_COLUMN, columns.length)
                        .mapToDouble(value -> value.isEmpty() ? Double.NaN : Double.parseDouble(value))
                        .toArray();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new NasBench201(List.copyOf(cells), measures);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "NAS-Bench-201";
    }

    @Override
    public List<Concept> concepts() {
        return CellConcepts.ALL;
    }

    @Override
    public int[] conceptsOf(Cell201 cell) {
        return CellConcepts.of(cell);
    }

    /** Of the CIFAR-10 network. */
    @Override
    public Cost costOf(Cell201 cell) {
        return costOf(cell, ImageDataset.CIFAR10);
    }

    /** Of the network for the images and classes of a data set. */
    public Cost costOf(Cell201 cell, ImageDataset dataset) {
        return CellCost.of(cell, dataset);
    }

    /** What HW-NAS-Bench measured (Li et al. 2021, arXiv:2103.10584). */
    @Override
    public List<Measure> measures() {
        return CellMeasures.ALL;
    }

    @Override
    public double[] measuresOf(Cell201 cell) {
        return measures[indexOf(cell)].clone();
    }

    /** The cell with this hash, or with this label. */
    @Override
    public Optional<Cell201> named(String hashOrLabel) {
        return find(hashOrLabel).map(this::get).or(() -> CellLabel.find(hashOrLabel));
    }

    /** Ascending by hash; {@link CellExpression} says which cells compute one function. */
    @Override
    public List<Cell201> equivalents(Cell201 cell) {
        return equivalence.get().others(cell);
    }

    /** The 24 cells with another operation on one edge, by edge and operation. */
    @Override
    public List<Cell201> neighbours(Cell201 cell) {
        List<Cell201> neighbours = new ArrayList<>();
        for (int edge = 0; edge < Edge.ALL.size(); edge++) {
            for (Operation operation : Operation.ALL) {
                if (operation != cell.operation(edge)) {
                    List<Operation> operations = new ArrayList<>(cell.operations());
                    operations.set(edge, operation);
                    neighbours.add(Cell201.of(operations));
                }
            }
        }
        return neighbours;
    }

    @Override
    public Drawing drawing(Cell201 cell) {
        return CellDrawing.of(cell);
    }

    @Override
    public Encoding<Cell201> encoding() {
        return encoding;
    }

    @Override
    public int structureSize() {
        return CellFeatures.SIZE;
    }

    @Override
    public float[] structureOf(Cell201 cell) {
        return CellFeatures.of(cell);
    }

    @Override
    public int pathCount() {
        return CellPaths.COUNT;
    }

    @Override
    public int[] pathsOf(Cell201 cell) {
        return CellPaths.of(cell);
    }

    @Override
    public Optional<String> dataSha256() {
        return Optional.of(CELLS_SHA256);
    }
}
