package dnas.cli;

import dnas.benchmark.Signal;
import dnas.run.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calibrations of one strategy over seeds. The 95 % intervals are of means over seeds: by Student's t; of rank correlations by
 * Fisher's z, and of shares by the logit, so that they end within -1 and 1, or 0 and 1 ({@link dnas.analysis.BoundedMean}, with
 * sources).
 *
 * @param versions what every search and calibration comes from
 * @param seeds in the order of the figures
 * @param figures of each seed, by sample and name
 * @param spread of each figure over the seeds that have it
 */
record CalibrationSeeds(
        String strategy,
        Signal signal,
        int queries,
        Versions versions,
        List<Long> seeds,
        List<Map<String, Map<String, Double>>> figures,
        Map<String, Map<String, Spread>> spread) {

    /**
     * Sums up.
     *
     * @param figures of each seed, at least one
     */
    static CalibrationSeeds of(
            String strategy,
            Signal signal,
            int queries,
            Versions versions,
            List<Long> seeds,
            List<Map<String, Map<String, Double>>> figures) {
        Map<String, Map<String, List<Double>>> gathered = new LinkedHashMap<>();
        figures.forEach(seed -> seed.forEach((sample, values) ->
                values.forEach((name, value) -> gathered.computeIfAbsent(sample, first -> new LinkedHashMap<>())
                        .computeIfAbsent(name, first -> new ArrayList<>())
                        .add(value))));
        Map<String, Map<String, Spread>> spread = new LinkedHashMap<>();
        gathered.forEach((sample, lists) -> {
            Map<String, Spread> ofSample = new LinkedHashMap<>();
            lists.forEach((name, values) ->
                    ofSample.put(name, CalibrationFigures.kind(name).spread(values)));
            spread.put(sample, ofSample);
        });
        return new CalibrationSeeds(strategy, signal, queries, versions, seeds, figures, spread);
    }

    /** A row a figure, a column a sample: the mean over the seeds and its 95 % interval, "-" where there is none. */
    TitledTable table() {
        List<String> head = new ArrayList<>(List.of("mean [95 % interval]"));
        Set<String> names = new LinkedHashSet<>();
        spread.forEach((sample, ofSample) -> {
            head.add(sample);
            names.addAll(ofSample.keySet());
        });
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(name));
            spread.values().forEach(ofSample -> row.add(shown(ofSample.get(name))));
            rows.add(row);
        }
        return new TitledTable(
                "Calibration of " + strategy + ", " + signal.shown() + ", " + queries + " queries, " + seeds.size()
                        + (seeds.size() == 1 ? " seed" : " seeds"),
                "Code " + versions.code() + ", data sha256 " + versions.dataSha256()
                        + ". Intervals of means over seeds: of rank correlations by Fisher's z, of shares by the logit, of"
                        + " others by Student's t; \"-\" for one seed.",
                head,
                rows);
    }

    private static String shown(@Nullable Spread spread) {
        if (spread == null) {
            return "-";
        }
        String mean = number(spread.mean());
        if (spread.ciLow() == null || spread.ciHigh() == null) {
            return mean + " [-]";
        }
        String low = number(spread.ciLow());
        String high = number(spread.ciHigh());
        return low.equals(high) ? mean : mean + " [" + low + ", " + high + "]";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) >= 1
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
