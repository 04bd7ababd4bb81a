package dnas.spaces.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a table as its definition says, and names row, column and value of whatever is wrong. */
final class TableReader {
    /** Fewer architectures are no space to search. */
    static final int LEAST_ARCHITECTURES = 30;

    private final TableDefinition definition;
    private final CsvFile file;
    private final boolean mean;
    private final Problems problems = new Problems();

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
        RowReader reader = new RowReader(definition, ColumnPlaces.of(definition, file, problems), problems);
        problems.refuse(file.name());
        List<CsvFile.Row> whole = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            if (row.fields().size() != file.columns().size()) {
                problems.add("row " + row.line() + " has " + row.fields().size() + " fields, the header "
                        + file.columns().size()
                        + "; a field that holds the delimiter needs quotation marks around it.");
            } else {
                whole.add(row);
                reader.read(row).ifPresent(rows::add);
            }
        }
        reader.checkUnits(whole);
        problems.refuse(file.name());
        List<TableRow> distinct = DistinctRows.of(rows, mean, problems);
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
