package dnas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows for programs; a row of a rival says how the first strategy compares with it. */
final class CsvTable {
    private static final String HEAD = "strategy,signal,max_mflops,queries,n,mean,ci_low,ci_high,median,"
            + "best_in_range,share_optimal,median_seconds,"
            + "mean_regret,target,share_at_target,reach,median_queries_to_reach,share_reached,min_mflops,share_best_signal,median_queries_to_best_signal,"
            + "compared_strategy,mean_difference,wilcoxon_p,holm_p";

    private CsvTable() {}

    static String of(BenchTable table, Thresholds thresholds) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (BenchRow row : table.rows()) {
            String compared = table.comparisons().stream()
                    .filter(comparison -> concerns(comparison, row))
                    .map(CsvTable::cells)
                    .findFirst()
                    .orElse(",,,");
            lines.add(cells(row, thresholds) + "," + compared);
        }
        return String.join("\n", lines);
    }

    private static boolean concerns(Comparison comparison, BenchRow row) {
        return comparison.rival().equals(row.strategy())
                && comparison.signal().equals(row.signal())
                && comparison.limit().equals(row.limit())
                && comparison.queries() == row.queries();
    }

    private static String cells(BenchRow row, Thresholds thresholds) {
        return String.join(
                ",",
                row.strategy(),
                row.signal(),
                number(row.limit().maxMflops()),
                String.valueOf(row.queries()),
                String.valueOf(row.n()),
                Numbers.precise(row.mean()),
                Numbers.precise(row.ciLow()),
                Numbers.precise(row.ciHigh()),
                Numbers.precise(row.median()),
                Numbers.precise(row.best()),
                Numbers.precise(row.optimal()),
                String.format(Locale.ROOT, "%.3f", row.medianSeconds()),
                Numbers.precise(row.regret()),
                number(thresholds.target()),
                Numbers.precise(row.atTarget()),
                number(thresholds.reached()),
                number(row.medianQueriesToReach()),
                Numbers.precise(row.reached()),
                number(row.limit().minMflops()),
                Numbers.precise(row.foundBestSignal()),
                number(row.medianQueriesToBestSignal()));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Numbers.plain(value);
    }

    private static String cells(Comparison comparison) {
        return String.join(
                ",",
                comparison.strategy(),
                Numbers.precise(comparison.difference()),
                String.valueOf(comparison.p()),
                String.valueOf(comparison.holm()));
    }
}
