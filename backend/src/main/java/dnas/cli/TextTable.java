package dnas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A titled table of text.
 *
 * @param head of the columns; the first column is of names
 * @param rows as wide as the head
 */
record TextTable(String title, List<String> head, List<List<String>> rows) {
    /** With columns of even width, numbers to the right. */
    String plain() {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        int[] widths = IntStream.range(0, head.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(1))
                .toArray();
        return all.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> padded(row.get(column), Math.max(1, widths[column]), column == 0))
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n", title + "\n\n", ""));
    }

    String markdown() {
        List<String> lines = new ArrayList<>(List.of("### " + title, "", line(head)));
        lines.add("|---|" + "---:|".repeat(head.size() - 1));
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
