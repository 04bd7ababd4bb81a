package dnas.spaces.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes one row of each architecture. */
final class DistinctRows {
    private DistinctRows() {}

    /**
     * One row an architecture, in ascending order of their hashes; where there are several, that is noted, or their mean taken.
     */
    static List<TableRow> of(List<TableRow> rows, boolean mean, Problems problems) {
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
}
