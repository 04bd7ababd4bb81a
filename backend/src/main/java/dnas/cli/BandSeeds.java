package dnas.cli;

import dnas.controller.BandReport;
import dnas.space.FlopsRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How controllers of several seeds reach one FLOPs band.
 *
 * @param band in FLOPs
 * @param architectures within it
 * @param share of the space that they are
 * @param combinations of concepts that they have
 * @param seeds of the controllers
 * @param figures of each seed, by name
 * @param spread of each figure over the seeds
 * @param ratio of the acceptances, steered over prior; null where one of them is 0 with some controller
 */
record BandSeeds(
        FlopsRange band,
        int architectures,
        double share,
        int combinations,
        List<Long> seeds,
        List<Map<String, Double>> figures,
        Map<String, Spread> spread,
        @Nullable Ratio ratio) {
    static final String STEERED = "acceptance steered";
    static final String WARM = "acceptance warmed up";
    static final String PRIOR = "acceptance prior";

    /**
     * A ratio over seeds: the geometric mean, with the 95 % Student-t interval of the mean logarithm.
     *
     * @param low null for one seed, as is {@code high}
     */
    record Ratio(
            double mean, @Nullable Double low, @Nullable Double high, double least, double greatest) {
        static @Nullable Ratio of(List<Double> ratios) {
            if (ratios.stream().anyMatch(ratio -> !(ratio > 0 && Double.isFinite(ratio)))) {
                return null;
            }
            Spread logarithms = Spread.of(ratios.stream().map(Math::log).toList());
            return new Ratio(
                    Math.exp(logarithms.mean()),
                    logarithms.ciLow() == null ? null : Math.exp(logarithms.ciLow()),
                    logarithms.ciHigh() == null ? null : Math.exp(logarithms.ciHigh()),
                    ratios.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                    ratios.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        }
    }

    /**
     * Sums up.
     *
     * @param reports of each seed on the same band, at least one
     * @param size of the space
     */
    static BandSeeds of(List<Long> seeds, List<BandReport> reports, int size) {
        BandReport first = reports.get(0);
        List<Map<String, Double>> figures =
                reports.stream().map(BandSeeds::figures).toList();
        Map<String, Spread> spread = new LinkedHashMap<>();
        for (String name : figures.get(0).keySet()) {
            spread.put(
                    name, Spread.of(figures.stream().map(each -> each.get(name)).toList()));
        }
        return new BandSeeds(
                first.band(),
                first.architectures(),
                (double) first.architectures() / size,
                first.combinations(),
                seeds,
                figures,
                spread,
                Ratio.of(figures.stream().map(BandSeeds::ratio).toList()));
    }

    /** Of the acceptances of one seed; not a finite number where the prior never met the band. */
    static double ratio(Map<String, Double> figures) {
        return figure(figures, STEERED) / figure(figures, PRIOR);
    }

    static double figure(Map<String, Double> figures, String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    private static Map<String, Double> figures(BandReport report) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("codes tried", (double) report.steered().tried());
        figures.put(STEERED, report.steered().acceptance());
        figures.put(WARM, report.warm().acceptance());
        figures.put(PRIOR, report.prior().acceptance());
        figures.put("distinct per 100 steered", report.steered().distinctPerHundred());
        figures.put("distinct per 100 warmed up", report.warm().distinctPerHundred());
        figures.put("distinct per 100 prior", report.prior().distinctPerHundred());
        figures.put("drawn", (double) report.drawn());
        figures.put("variety", report.variety());
        figures.put("variety uniform", report.uniformVariety());
        return figures;
    }
}
