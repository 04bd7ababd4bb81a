package dnas.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** FLOPs bands as people read them: over the seeds first, then each seed. */
final class BandTables {
    /** Times the prior's acceptance that steering is to reach in the narrowest band. */
    private static final double GOAL = 3;

    private static final double LARGE = 10;
    /** Shares below are told apart by more decimals. */
    private static final double RARE = 1e-3;

    private BandTables() {}

    static List<TitledTable> of(List<BandSeeds> bands) {
        return List.of(acceptance(bands), variety(bands), seeds(bands));
    }

    private static TitledTable acceptance(List<BandSeeds> bands) {
        BandSeeds narrowest = bands.stream()
                .min(Comparator.comparingInt(BandSeeds::architectures))
                .orElseThrow();
        List<String> head = List.of(
                "band, MFLOPs",
                "cells",
                "share, %",
                "steered, %",
                "warmed up, %",
                "prior, %",
                "ratio",
                "95 % interval",
                "least to greatest",
                "goal");
        List<List<String>> rows = bands.stream()
                .map(band -> List.of(
                        FlopsBands.label(band.band()),
                        String.valueOf(band.architectures()),
                        percent(band.share()),
                        meanPercent(band, BandSeeds.STEERED),
                        meanPercent(band, BandSeeds.WARM),
                        meanPercent(band, BandSeeds.PRIOR),
                        band.ratio() == null ? "-" : number(band.ratio().mean()),
                        interval(band.ratio()),
                        band.ratio() == null
                                ? "-"
                                : number(band.ratio().least()) + " to "
                                        + number(band.ratio().greatest()),
                        band.equals(narrowest) ? goal(band.ratio()) : ""))
                .toList();
        return new TitledTable("Acceptance, mean over " + counted(bands), head, rows);
    }

    private static TitledTable variety(List<BandSeeds> bands) {
        List<String> head = List.of(
                "band, MFLOPs",
                "distinct per 100: steered",
                "warmed up",
                "prior",
                "combinations",
                "drawn",
                "seen, %",
                "of uniform draws, %");
        List<List<String>> rows = bands.stream()
                .map(band -> List.of(
                        FlopsBands.label(band.band()),
                        mean(band, "distinct per 100 steered"),
                        mean(band, "distinct per 100 warmed up"),
                        mean(band, "distinct per 100 prior"),
                        String.valueOf(band.combinations()),
                        mean(band, "drawn"),
                        meanPercent(band, "variety"),
                        meanPercent(band, "variety uniform")))
                .toList();
        return new TitledTable("Variety, mean over " + counted(bands), head, rows);
    }

    private static TitledTable seeds(List<BandSeeds> bands) {
        List<String> head =
                List.of("band, MFLOPs", "seed", "codes", "steered, %", "warmed up, %", "prior, %", "ratio", "seen, %");
        List<List<String>> rows = new ArrayList<>();
        for (BandSeeds band : bands) {
            for (int i = 0; i < band.seeds().size(); i++) {
                Map<String, Double> figures = band.figures().get(i);
                double ratio = BandSeeds.ratio(figures);
                rows.add(List.of(
                        FlopsBands.label(band.band()),
                        String.valueOf(band.seeds().get(i)),
                        number(BandSeeds.figure(figures, "codes tried")),
                        percent(BandSeeds.figure(figures, BandSeeds.STEERED)),
                        percent(BandSeeds.figure(figures, BandSeeds.WARM)),
                        percent(BandSeeds.figure(figures, BandSeeds.PRIOR)),
                        Double.isFinite(ratio) ? number(ratio) : "-",
                        percent(BandSeeds.figure(figures, "variety"))));
            }
        }
        return new TitledTable("Each controller", head, rows);
    }

    private static String counted(List<BandSeeds> bands) {
        int seeds = bands.get(0).seeds().size();
        return seeds + (seeds == 1 ? " controller" : " controllers");
    }

    private static String goal(BandSeeds.@Nullable Ratio ratio) {
        String goal = ">= " + (long) GOAL;
        if (ratio == null) {
            return goal + " (no ratio)";
        }
        return ratio.mean() >= GOAL ? goal : goal + " (missed)";
    }

    private static String interval(BandSeeds.@Nullable Ratio ratio) {
        return ratio == null || ratio.low() == null || ratio.high() == null
                ? "-"
                : "[" + number(ratio.low()) + ", " + number(ratio.high()) + "]";
    }

    private static double meanOf(BandSeeds band, String name) {
        return Objects.requireNonNull(band.spread().get(name), name).mean();
    }

    private static String mean(BandSeeds band, String name) {
        return number(meanOf(band, name));
    }

    private static String meanPercent(BandSeeds band, String name) {
        return percent(meanOf(band, name));
    }

    private static String percent(double share) {
        String form = share >= .1 || share == 0 ? "%.1f" : share >= RARE ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, form, 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 * LARGE ? "%.0f" : value >= LARGE ? "%.1f" : "%.2f", value);
    }
}
