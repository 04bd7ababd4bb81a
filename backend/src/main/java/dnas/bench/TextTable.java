package dnas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that people read.
 *
 * @param names how many of the first columns hold names; the others hold numbers and are flush right
 */
public record TextTable(List<String> head, int names, List<List<String>> rows) {
    /** Without the columns that have nothing in any row, unless there are no rows. */
    TextTable withoutEmptyColumns(String nothing) {
        List<Integer> kept = IntStream.range(0, head.size())
                .filter(column -> rows.isEmpty()
                        || column < names
                        || !rows.stream().allMatch(row -> row.get(column).equals(nothing)))
                .boxed()
                .toList();
        return new TextTable(
                kept.stream().map(head::get).toList(),
                names,
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /** With columns of equal width. */
    public String plain() {
        List<List<String>> lines = new ArrayList<>(List.of(head));
        lines.addAll(rows);
        int[] widths = IntStream.range(0, head.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, head.size())
                        .mapToObj(column -> padded(line.get(column), widths[column], column < names))
                        .collect(Collectors.joining("  ")))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    /** Rows in columns, all flush left. */
    public static String aligned(List<List<String>> rows) {
        return new TextTable(rows.get(0), rows.get(0).size(), rows.subList(1, rows.size())).plain();
    }

    /** With numbers flush right. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(line(head));
        lines.add("|" + "---|".repeat(names) + "---:|".repeat(head.size() - names));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String padded(String text, int width, boolean left) {
        return String.format(Locale.ROOT, "%" + (left ? "-" : "") + width + "s", text);
    }
}
