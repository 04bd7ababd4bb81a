package dnas.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** The example of docs/IMPORT_A_TABLE.md with all of its 54 rows, and what becomes of it by small changes. */
record ExampleTable(String definition, List<String> lines) {
    private static final List<String> OPERATIONS = List.of("conv3x3", "conv1x1", "skip");
    private static final List<Integer> WIDTHS = List.of(16, 32);

    /** As it is documented; the rows that the page leaves out are made up. */
    static ExampleTable documented() {
        List<String> lines = new ArrayList<>(block("csv").lines().toList());
        for (String first : OPERATIONS) {
            for (String second : OPERATIONS) {
                for (String third : OPERATIONS) {
                    for (int width : WIDTHS) {
                        String choices = String.join(",", first, second, third, String.valueOf(width)) + ",";
                        if (lines.stream().noneMatch(line -> line.startsWith(choices))) {
                            lines.add(choices + figures(List.of(first, second, third), width));
                        }
                    }
                }
            }
        }
        return new ExampleTable(block("json"), List.copyOf(lines));
    }

    /** Accuracies in percent, then MMACs, parameters and milliseconds; more of everything goes with better accuracies. */
    private static String figures(List<String> operations, int width) {
        double cost = 4 + 19 * count(operations, "conv3x3") + 6.5 * count(operations, "conv1x1");
        double scale = width * width / 256.0;
        double accuracy = 84 + 6 * Math.log10(cost * scale) - 0.8 * count(operations.subList(0, 1), "skip");
        return String.format(
                Locale.ROOT,
                "%.2f,%.2f,%.1f,%d,%.1f",
                accuracy - 2.5,
                accuracy - 2.9 + 0.1 * count(operations.subList(1, 2), "conv3x3"),
                cost * scale,
                Math.round(6_700 * cost * scale),
                1.5 + cost * scale / 11);
    }

    private static long count(List<String> operations, String operation) {
        return operations.stream().filter(operation::equals).count();
    }

    private static String block(String language) {
        try {
            String page = Files.readString(Installation.home().resolve("docs/IMPORT_A_TABLE.md"));
            int from = page.indexOf("```" + language + "\n") + language.length() + 4;
            return page.substring(from, page.indexOf("```", from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under another name, without these fields of the definition, each of which stands in one line. */
    ExampleTable without(String name, String title, Set<String> fields) {
        List<String> kept = definition
                .lines()
                .filter(line -> fields.stream().noneMatch(field -> line.startsWith("  \"" + field + "\":")))
                .toList();
        return new ExampleTable(
                String.join("\n", kept)
                        .replace("\"my-nets\"", "\"" + name + "\"")
                        .replace("My networks", title),
                lines);
    }

    /** Under another name, with this text for every text that whoever writes a table may choose. */
    ExampleTable saying(String text, String name) {
        String json = text.replace("\"", "\\\"");
        String field = '"' + text.replace("\"", "\"\"") + '"';
        return new ExampleTable(
                definition
                        .replace("my-nets", name)
                        .replaceAll(
                                "\"(My networks|Measured on [^\"]*|stage 1|skip|Skips|Validation accuracy"
                                        + "|Phone latency|ms)\"",
                                Matcher.quoteReplacement('"' + json + '"')),
                lines.stream()
                        .map(line -> line.replaceAll("\\bskip\\b", Matcher.quoteReplacement(field)))
                        .toList());
    }

    /** With another row, counted as an editor does. */
    ExampleTable with(int row, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(row - 1, line);
        return new ExampleTable(definition, changed);
    }

    /** Imports it by the command. */
    CommandLine importInto(Path data, Path folder) {
        try {
            Files.createDirectories(folder);
            Path table = Files.write(folder.resolve("nets.csv"), lines);
            Path json = Files.writeString(folder.resolve("nets.json"), definition);
            return CommandLine.dnas(
                    "space", "import", table.toString(), "--definition", json.toString(), "--data", data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
