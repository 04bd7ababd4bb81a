package dnas.spaces.table;

import dnas.space.Cost;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other as a definition says, and notes row, column and value of whatever is wrong. */
final class RowReader {
    /** More FLOPs or parameters than any network has; {@link dnas.space.FlopsOrder} takes no more. */
    private static final double LARGEST_COUNT = 1L << 40;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final TableDefinition definition;
    private final ColumnPlaces places;
    private final Problems problems;

    RowReader(TableDefinition definition, ColumnPlaces places, Problems problems) {
        this.definition = definition;
        this.places = places;
        this.problems = problems;
    }

    /** A row as an architecture; empty where a layer has no such option. */
    Optional<TableRow> read(CsvFile.Row row) {
        int[] choices = new int[definition.layers().count()];
        boolean known = true;
        for (int layer = 0; layer < choices.length; layer++) {
            Layer each = definition.layers().all().get(layer);
            String option = places.field(row, each.column());
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
        if (!known) {
            return Optional.empty();
        }
        Chain chain = new Chain(definition.layers(), choices, label == null ? null : label(row, label));
        return Optional.of(new TableRow(row.line(), chain, accuracies, cost, measures));
    }

    private String label(CsvFile.Row row, String column) {
        String label = places.field(row, column);
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
                    row.line(),
                    column.column(),
                    places.field(row, column.column()) + " is below 0, which no accuracy is.");
        } else if (value > column.most()) {
            problems.add(
                    row.line(),
                    column.column(),
                    places.field(row, column.column())
                            + (column.percent()
                                    ? " is above 100 percent."
                                    : " is above 1, so it is no fraction; where the column holds percent, write unit percent in the"
                                            + " definition."));
        }
        return column.fraction(value);
    }

    /** A column of percent that nowhere exceeds 1 most likely holds fractions. */
    void checkUnits(List<CsvFile.Row> rows) {
        for (AccuracyColumn column : definition.accuracies()) {
            double most = rows.stream()
                    .mapToDouble(row -> parsed(places.field(row, column.column())))
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
                    places.field(row, column.column())
                            + String.format(
                                    Locale.ROOT,
                                    " would be %.4g in units, which is not between 1 and %.4g; mind the unit in the definition.",
                                    count,
                                    LARGEST_COUNT));
        }
        return (long) count;
    }

    private double measure(CsvFile.Row row, String column) {
        return places.field(row, column).isEmpty() ? Double.NaN : number(row, column);
    }

    /** NaN where it is none, which is noted. */
    private double number(CsvFile.Row row, String column) {
        String field = places.field(row, column);
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
}
