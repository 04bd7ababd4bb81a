package dnas.spaces.table;

import dnas.space.Cost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table as its definition says, and names row, column and value of whatever is wrong. */
final class TableReader {
    /** Fewer architectures are no space to search. */
    static final int LEAST_ARCHITECTURES = 30;
    /** More FLOPs or parameters than any network has; {@link dnas.space.FlopsOrder} takes no more. */
    private static final double LARGEST_COUNT = 1L << 40;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final TableDefinition definition;
    private final CsvFile file;
    private final boolean mean;
    private final Problems problems = new Problems();
    private final Map<String, Integer> places = new HashMap<>();

    private TableReader(TableDefinition definition, CsvFile file, boolean mean) {
        this.definition = definition;
        this.file = file;
        this.mean = mean;
    }

    /**
     * The architectures of a table in ascending order of their hashes.
     *
     * @param mean whether an architecture may have several rows, whose mean counts
     * @throws dnas.InvalidInput that names everything that is wrong
     */
    static List<TableRow> read(TableDefinition definition, CsvFile file, boolean mean) {
        return new TableReader(definition, file, mean).rows();
    }

    private List<TableRow> rows() {
        findColumns();
        problems.refuse(file.name());
        List<TableRow> rows = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            if (row.fields().size() != file.columns().size()) {
                problems.add("row " + row.line() + " has " + row.fields().size() + " fields, the header "
                        + file.columns().size()
                        + "; a field that holds the delimiter needs quotation marks around it.");
            } else {
                row(row, rows);
            }
        }
        checkUnits();
        problems.refuse(file.name());
        List<TableRow> distinct = distinct(rows);
        if (problems.isEmpty() && distinct.size() < LEAST_ARCHITECTURES) {
            problems.add("which has " + distinct.size()
                    + " architectures, is too small a space to search; it needs at least " + LEAST_ARCHITECTURES + ".");
        }
        problems.refuse(file.name());
        checkConcepts(distinct);
        checkLabels(distinct);
        problems.refuse(file.name());
        return distinct;
    }

    private void findColumns() {
        definition.layers().all().forEach(layer -> find(layer.column(), "the layer " + layer.name()));
        definition.accuracies().forEach(each -> find(each.column(), "the accuracy " + each.name()));
        definition
                .measures()
                .forEach(each ->
                        find(each.column(), "the measure " + each.measure().name()));
        find(definition.flops(), "FLOPs");
        find(definition.parameters(), "parameters");
        String label = definition.label();
        if (label != null) {
            find(label, "labels");
        }
    }

    private void find(@Nullable CountColumn count, String what) {
        if (count != null) {
            find(count.column(), what);
        }
    }

    private void find(String column, String what) {
        int times = Collections.frequency(file.columns(), column);
        if (times == 0) {
            problems.add("row 1: there is no column \"" + column + "\", which the definition names for " + what
                    + "; the columns are " + String.join(", ", file.columns()) + ".");
        } else if (times > 1) {
            problems.add("row 1: " + times + " columns are called \"" + column + "\"; give each its own name.");
        }
        places.put(column, file.columns().indexOf(column));
    }

    private void row(CsvFile.Row row, List<TableRow> rows) {
        int[] choices = new int[definition.layers().count()];
        boolean known = true;
        for (int layer = 0; layer < choices.length; layer++) {
            Layer each = definition.layers().all().get(layer);
            String option = field(row, each.column());
            choices[layer] = each.options().indexOf(option);
            if (choices[layer] < 0) {
                known = false;
                problems.add(
                        row.line(),
                        each.column(),
                        "\"" + option + "\" is no option of this layer; it may be one of "
                                + String.join(", ", each.options()) + ", or add it to the definition.");
            }
        }
        double[] accuracies = definition.accuracies().stream()
                .mapToDouble(column -> accuracy(row, column))
                .toArray();
        Cost cost = new Cost(count(row, definition.parameters()), count(row, definition.flops()));
        double[] measures = definition.measures().stream()
                .mapToDouble(column -> measure(row, column.column()))
                .toArray();
        String label = definition.label();
        if (known) {
            Chain chain = new Chain(definition.layers(), choices, label == null ? null : label(row, label));
            rows.add(new TableRow(row.line(), chain, accuracies, cost, measures));
        }
    }

    private String field(CsvFile.Row row, String column) {
        return row.fields().get(places.getOrDefault(column, 0));
    }

    private String label(CsvFile.Row row, String column) {
        String label = field(row, column);
        if (label.isEmpty()) {
            problems.add(
                    row.line(),
                    column,
                    "there is no name; give the architecture one, or leave \"label\" out of the definition.");
        }
        return label;
    }

    private double accuracy(CsvFile.Row row, AccuracyColumn column) {
        double value = number(row, column.column());
        if (value < 0) {
            problems.add(
                    row.line(), column.column(), field(row, column.column()) + " is below 0, which no accuracy is.");
        } else if (value > column.most()) {
            problems.add(
                    row.line(),
                    column.column(),
                    field(row, column.column())
                            + (column.percent()
                                    ? " is above 100 percent."
                                    : " is above 1, so it is no fraction; where the column holds percent, write unit percent in the"
                                            + " definition."));
        }
        return column.fraction(value);
    }

    /** A column of percent that nowhere exceeds 1 most likely holds fractions. */
    private void checkUnits() {
        for (AccuracyColumn column : definition.accuracies()) {
            double most = file.rows().stream()
                    .filter(row -> row.fields().size() == file.columns().size())
                    .mapToDouble(row -> parsed(field(row, column.column())))
                    .filter(value -> !Double.isNaN(value))
                    .max()
                    .orElse(column.most());
            if (column.percent() && most <= 1) {
                problems.add("column \"" + column.column() + "\": no value is above " + most
                        + ", so they are hardly percent; write unit fraction in the definition.");
            }
        }
    }

    private long count(CsvFile.Row row, @Nullable CountColumn column) {
        if (column == null) {
            return 0;
        }
        double value = number(row, column.column());
        double count = Math.rint(value * column.factor());
        if (count < 1 || count >= LARGEST_COUNT) {
            problems.add(
                    row.line(),
                    column.column(),
                    field(row, column.column())
                            + String.format(
                                    Locale.ROOT,
                                    " would be %.4g in units, which is not between 1 and %.4g; mind the unit in the definition.",
                                    count,
                                    LARGEST_COUNT));
        }
        return (long) count;
    }

    private double measure(CsvFile.Row row, String column) {
        return field(row, column).isEmpty() ? Double.NaN : number(row, column);
    }

    /** NaN where it is none, which is noted. */
    private double number(CsvFile.Row row, String column) {
        String field = field(row, column);
        double number = parsed(field);
        if (Double.isNaN(number)) {
            problems.add(
                    row.line(),
                    column,
                    field.isEmpty()
                            ? "there is no value; fill it in, or leave the row out."
                            : "\"" + field
                                    + "\" is no number; write it with a point for decimals and nothing else, as in 94.37.");
        }
        return number;
    }

    private static double parsed(String field) {
        if (!NUMBER.matcher(field).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(field);
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    /** One row an architecture; several are refused, or their mean taken. */
    private List<TableRow> distinct(List<TableRow> rows) {
        Map<Chain, List<TableRow>> byChain = new HashMap<>();
        rows.forEach(row -> byChain.computeIfAbsent(row.chain(), unused -> new ArrayList<>())
                .add(row));
        for (TableRow row : rows) {
            TableRow first = byChain.getOrDefault(row.chain(), rows).get(0);
            if (row != first && !mean) {
                problems.add("row " + row.line() + ": "
                        + String.join("|", row.chain().options())
                        + " is the architecture of row " + first.line()
                        + " too; leave one out, or give --duplicates mean for the mean of their measurements.");
            } else if (row != first && !row.cost().equals(first.cost())) {
                problems.add("row " + row.line() + " and row " + first.line()
                        + " are the same architecture, but have other FLOPs or parameters; make them agree.");
            }
        }
        Map<String, TableRow> byHash = new TreeMap<>();
        byChain.values().forEach(same -> byHash.put(same.get(0).chain().hash(), mean(same)));
        return List.copyOf(byHash.values());
    }

    private static TableRow mean(List<TableRow> same) {
        TableRow first = same.get(0);
        return same.size() == 1
                ? first
                : new TableRow(
                        first.line(),
                        first.chain(),
                        means(same.stream().map(TableRow::accuracies).toList()),
                        first.cost(),
                        means(same.stream().map(TableRow::measures).toList()));
    }

    /** Of each column, over the values that are known. */
    private static double[] means(List<double[]> rows) {
        return IntStream.range(0, rows.get(0).length)
                .mapToDouble(column -> rows.stream()
                        .mapToDouble(row -> row[column])
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** A concept that never varies tells nothing, and a controller cannot be steered by it. */
    private void checkConcepts(List<TableRow> rows) {
        int[] first = definition.concepts().of(rows.get(0).chain());
        boolean[] varies = new boolean[first.length];
        for (TableRow row : rows) {
            int[] values = definition.concepts().of(row.chain());
            for (int concept = 0; concept < values.length; concept++) {
                varies[concept] |= values[concept] != first[concept];
            }
        }
        for (int concept = 0; concept < varies.length; concept++) {
            if (!varies[concept]) {
                problems.add("the concept \""
                        + definition.concepts().all().get(concept).name() + "\" is " + first[concept]
                        + " in every row, so it tells nothing; leave it out of the definition.");
            }
        }
    }

    private void checkLabels(List<TableRow> rows) {
        Map<String, TableRow> byLabel = new HashMap<>();
        String column = definition.label();
        if (column == null) {
            return;
        }
        for (TableRow row :
                rows.stream().sorted(Comparator.comparingLong(TableRow::line)).toList()) {
            TableRow other = byLabel.putIfAbsent(row.chain().label(), row);
            if (other != null) {
                problems.add(
                        row.line(),
                        column,
                        "\"" + row.chain().label() + "\" is the name of the architecture in row " + other.line()
                                + " too; names must differ, or leave \"label\" out of the definition.");
            }
        }
    }

    /** Chains, costs and measures as a space. */
    static ChainSpace space(TableDefinition definition, List<TableRow> rows) {
        return new ChainSpace(
                definition.design(),
                rows.stream().map(TableRow::chain).toList(),
                rows.stream().map(TableRow::cost).toList(),
                rows.stream().map(TableRow::measures).toArray(double[][]::new));
    }

    /** Accuracies [N][A], fractions. */
    static double[][] accuracies(List<TableRow> rows) {
        return rows.stream().map(TableRow::accuracies).map(double[]::clone).toArray(double[][]::new);
    }
}
