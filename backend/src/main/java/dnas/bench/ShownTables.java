package dnas.bench;

import dnas.benchmark.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows and comparisons as people read them. */
record ShownTables(BenchTable table) {
    /**
     * The table of rows.
     *
     * @param timed whether to show the time of a search, which differs from machine to machine
     */
    TextTable of(List<BenchRow> rows, Thresholds thresholds, boolean timed) {
        List<String> head = new ArrayList<>(List.of(
                "strategy",
                "signal",
                "limit (MFLOPs)",
                "queries",
                "n",
                "mean %",
                "95 % interval",
                "median %",
                "seeds at " + Numbers.plain(thresholds.target()) + " %",
                "queries to " + Numbers.plain(thresholds.reached()) + " % (median)",
                "seeds that reach it",
                "mean regret",
                "best in range %",
                "seeds at the best",
                "seeds that query the best signal",
                "queries to it (median)"));
        if (timed) {
            head.add("seconds a search");
        }
        return new TextTable(
                        head, 2, rows.stream().map(row -> cells(row, timed)).toList())
                .withoutEmptyColumns(Numbers.NOTHING);
    }

    private List<String> cells(BenchRow row, boolean timed) {
        List<String> cells = new ArrayList<>(List.of(
                row.strategy(),
                shown(row.signal()),
                row.limit().label(),
                String.valueOf(row.queries()),
                String.valueOf(row.n()),
                Numbers.rounded(row.mean()),
                Numbers.interval(row.ciLow(), row.ciHigh()),
                Numbers.rounded(row.median()),
                Numbers.of(row.atTarget(), row.n()),
                Numbers.plain(row.medianQueriesToReach()),
                Numbers.of(row.reached(), row.n()),
                Numbers.rounded(row.regret()),
                Numbers.rounded(row.best()),
                Numbers.of(row.optimal(), row.n()),
                Numbers.of(row.foundBestSignal(), row.n()),
                Numbers.plain(row.medianQueriesToBestSignal())));
        if (timed) {
            cells.add(String.format(Locale.ROOT, "%.2f", row.medianSeconds()));
        }
        return cells;
    }

    /** The table of comparisons. */
    TextTable of(List<Comparison> comparisons) {
        return new TextTable(
                List.of(
                        "strategy",
                        "rival",
                        "signal",
                        "limit (MFLOPs)",
                        "queries",
                        "n",
                        "mean difference",
                        "95 % interval",
                        "better",
                        "equal",
                        "worse",
                        "Wilcoxon p",
                        "Holm p"),
                3,
                comparisons.stream().map(this::cells).toList());
    }

    private List<String> cells(Comparison comparison) {
        return List.of(
                comparison.strategy(),
                comparison.rival(),
                shown(comparison.signal()),
                comparison.limit().label(),
                String.valueOf(comparison.queries()),
                String.valueOf(comparison.n()),
                Numbers.signed(comparison.difference()),
                Numbers.interval(comparison.ciLow(), comparison.ciHigh()),
                String.valueOf(comparison.better()),
                String.valueOf(comparison.n() - comparison.better() - comparison.worse()),
                String.valueOf(comparison.worse()),
                Numbers.probability(comparison.p()),
                Numbers.probability(comparison.holm()));
    }

    private String shown(String signal) {
        return table.groups().stream()
                .map(BenchTable.Group::signal)
                .filter(known -> known.label().equals(signal))
                .map(Signal::shown)
                .findFirst()
                .orElse(signal);
    }
}
