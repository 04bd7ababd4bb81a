package dnas.cli;

import dnas.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The ways in which the table of a benchmark can be printed. */
enum BenchFormat {
    TABLE {
        @Override
        String print(List<BenchRow> rows, String facts) {
            List<List<String>> cells = shown(rows);
            int[] widths = IntStream.range(0, HEAD.size())
                    .map(column -> cells.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0))
                    .toArray();
            return cells.stream()
                    .map(row -> IntStream.range(0, row.size())
                            .mapToObj(column -> pad(row.get(column), widths[column], column < 2))
                            .collect(Collectors.joining("  ")))
                    .collect(Collectors.joining("\n", "", "\n\n" + facts));
        }
    },
    CSV {
        @Override
        String print(List<BenchRow> rows, String facts) {
            List<String> lines = new ArrayList<>(List.of("strategy,signal,max_mflops,queries,n,mean,ci_low,ci_high,"
                    + "median,best_in_range,share_optimal,median_seconds"));
            for (BenchRow row : rows) {
                lines.add(String.join(
                        ",",
                        row.strategy(),
                        row.signal(),
                        row.maxMflops() == null ? "" : plain(row.maxMflops()),
                        String.valueOf(row.queries()),
                        String.valueOf(row.n()),
                        precise(row.mean()),
                        precise(row.ciLow()),
                        precise(row.ciHigh()),
                        precise(row.median()),
                        precise(row.best()),
                        precise(row.optimal()),
                        String.format(Locale.ROOT, "%.3f", row.medianSeconds())));
            }
            return String.join("\n", lines);
        }
    },
    JSON {
        @Override
        String print(List<BenchRow> rows, String facts) {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
        }
    },
    MARKDOWN {
        @Override
        String print(List<BenchRow> rows, String facts) {
            List<String> lines = shown(rows).stream()
                    .map(row -> "| " + String.join(" | ", row) + " |")
                    .collect(Collectors.toCollection(ArrayList::new));
            lines.add(1, "|---|---|" + "---:|".repeat(HEAD.size() - 2));
            return facts + "\n\n" + String.join("\n", lines);
        }
    };

    private static final List<String> HEAD = List.of(
            "strategy",
            "signal",
            "at most (MFLOPs)",
            "queries",
            "n",
            "mean %",
            "95 % interval",
            "median %",
            "best in range %",
            "seeds at the best",
            "seconds a search");

    /**
     * The format of this name.
     *
     * @throws dnas.InvalidInput when there is none
     */
    static BenchFormat named(String label) {
        return Choice.named("format", "format", label, List.of(values()), BenchFormat::label);
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The whole text, without a line break at its end.
     *
     * @param facts what the rows were made of, for the formats that people read
     */
    abstract String print(List<BenchRow> rows, String facts);

    /** Head and rows as people read them. */
    private static List<List<String>> shown(List<BenchRow> rows) {
        List<List<String>> shown = new ArrayList<>(List.of(HEAD));
        for (BenchRow row : rows) {
            shown.add(List.of(
                    row.strategy(),
                    row.signal().equals("validation") ? "validation (simulated)" : row.signal(),
                    row.maxMflops() == null ? "none" : plain(row.maxMflops()),
                    String.valueOf(row.queries()),
                    String.valueOf(row.n()),
                    rounded(row.mean()),
                    row.ciLow() == null || row.ciHigh() == null
                            ? "-"
                            : "[" + rounded(row.ciLow()) + ", " + rounded(row.ciHigh()) + "]",
                    rounded(row.median()),
                    rounded(row.best()),
                    String.format(Locale.ROOT, "%.0f of %d", row.optimal() * row.n(), row.n()),
                    String.format(Locale.ROOT, "%.2f", row.medianSeconds())));
        }
        return shown;
    }

    private static String rounded(double percent) {
        return String.format(Locale.ROOT, "%.3f", percent);
    }

    private static String precise(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.6f", value);
    }

    private static String plain(double mflops) {
        return mflops == Math.rint(mflops) ? String.valueOf((long) mflops) : String.valueOf(mflops);
    }

    private static String pad(String text, int width, boolean left) {
        return String.format(Locale.ROOT, "%" + (left ? "-" : "") + width + "s", text);
    }
}
