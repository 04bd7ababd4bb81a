package dnas.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of a benchmark, kept as a table in docs/results; those that are measured anew replace the rows of the same name. */
final class KeptFigures {
    private final Path file;
    private final List<String> about;

    /** Those of a page; its first lines say what it is about. */
    KeptFigures(String page, String title, String part, String about) {
        file = Installation.home().resolve("docs/results").resolve(page);
        this.about = List.of(
                "# " + title,
                "",
                "Made by `bin/benchmark " + part + "` on " + LocalDate.now(ZoneOffset.UTC) + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores, Java "
                        + System.getProperty("java.version") + ". " + about
                        + " Compare the ratios: the machine was shared.",
                "");
    }

    private List<String> keptBefore() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("| ") && !line.startsWith("| figure "))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String figure(String row) {
        return row.substring(0, row.indexOf('|', 1));
    }

    /** Keeps a figure beside a rival's. */
    void keep(String figure, double own, String unit, String rival, double rivals, String aim) {
        keep(String.format(
                Locale.ROOT,
                "| %s | %.2f %s | %s: %.2f %s | %.2f | %s |",
                figure,
                own,
                unit,
                rival,
                rivals,
                unit,
                own / rivals,
                aim));
    }

    /** Keeps a figure that has no rival. */
    void keep(String figure, String own, String aim) {
        keep("| " + figure + " | " + own + " |  |  | " + aim + " |");
    }

    private void keep(String row) {
        System.out.println(row);
        Map<String, String> rows = new LinkedHashMap<>();
        keptBefore().forEach(kept -> rows.put(figure(kept), kept));
        rows.put(figure(row), row);
        List<String> lines = new ArrayList<>(about);
        lines.add("| figure | dnas | rival | ratio | aim |");
        lines.add("|---|---:|---|---:|---|");
        lines.addAll(rows.values());
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
