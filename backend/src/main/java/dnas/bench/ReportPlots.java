package dnas.bench;

import dnas.analysis.MeanInterval;
import dnas.analysis.Summary;
import dnas.bench.plot.Band;
import dnas.bench.plot.CurvePlot;
import dnas.bench.plot.LadderPlot;
import dnas.bench.plot.Series;
import dnas.benchmark.Signal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The plots of a report. Below two seeds there are none: a mean without its interval is not drawn. */
final class ReportPlots {
    private static final double PERCENT = 100;
    /** Points of a curve at most. */
    private static final int POINTS = 400;

    private final BenchPlan plan;
    private final BenchTable table;

    ReportPlots(BenchPlan plan, BenchTable table) {
        this.plan = plan;
        this.table = table;
    }

    /** SVG by file name, of one signal. */
    Map<String, String> of(Signal signal) {
        Map<String, String> plots = new LinkedHashMap<>();
        if (plan.seeds().size() < 2) {
            return plots;
        }
        for (FlopsLimit limit : plan.limits()) {
            plots.put(signal.label() + "-" + limit.label() + ".svg", curves(signal, limit));
        }
        if (plan.limits().size() > 1) {
            plots.put(signal.label() + "-limits.svg", ladder(signal));
        }
        return plots;
    }

    private String curves(Signal signal, FlopsLimit limit) {
        List<BenchTable.Group> groups =
                groups(signal).filter(group -> group.limit().equals(limit)).toList();
        int step = Math.max(1, plan.queries() / POINTS);
        List<Series> series = groups.stream()
                .map(group -> new Series(
                        group.strategy(),
                        IntStream.rangeClosed(1, plan.queries())
                                .filter(query -> query == 1 || query % step == 0 || query == plan.queries())
                                .mapToObj(query -> band(query, group, result -> PERCENT * result.after(query)))
                                .toList()))
                .toList();
        String title = plan.space() + ", " + limit.title() + ": the incumbent as queries are spent";
        Double best = groups.get(0).best().testAccuracy();
        return CurvePlot.of(
                title, subtitle(signal), signal.accuracyInText(), series, best == null ? null : PERCENT * best);
    }

    private String ladder(Signal signal) {
        List<FlopsLimit> ascending = plan.limits().stream()
                .sorted(Comparator.comparingLong(
                                (FlopsLimit limit) -> limit.range().max())
                        .thenComparing(limit -> limit.range().min()))
                .toList();
        List<Series> series = plan.strategies().stream()
                .map(strategy -> new Series(
                        strategy,
                        groups(signal)
                                .filter(group -> group.strategy().equals(strategy))
                                .map(group -> band(
                                        ascending.indexOf(group.limit()),
                                        group,
                                        result -> PERCENT * shown(group, result)))
                                .sorted(Comparator.comparingDouble(Band::x))
                                .toList()))
                .toList();
        boolean regret = groups(signal).allMatch(group -> group.best().testAccuracy() != null);
        return LadderPlot.of(
                plan.space() + ": " + (regret ? "regret" : "accuracy") + " after " + plan.queries()
                        + " queries under FLOPs limits",
                subtitle(signal),
                signal.accuracyInText(),
                regret,
                "MFLOPs of an architecture: the most, or a band",
                ascending.stream().map(FlopsLimit::label).toList(),
                series);
    }

    /** Regret where the best is known, else the accuracy. */
    private double shown(BenchTable.Group group, BenchResult result) {
        double found = result.after(plan.queries());
        Double best = group.best().testAccuracy();
        return best == null ? found : best - found;
    }

    private Stream<BenchTable.Group> groups(Signal signal) {
        return table.groups().stream().filter(group -> group.signal().equals(signal));
    }

    private String subtitle(Signal signal) {
        return "Mean and its 95 % interval over " + plan.seeds().size() + " seeds, signal " + signal.shown();
    }

    private static Band band(double x, BenchTable.Group group, ToDoubleFunction<BenchResult> value) {
        MeanInterval interval = Summary.of(
                        group.results().stream().mapToDouble(value).toArray())
                .interval();
        if (interval == null) {
            throw new IllegalStateException("One seed has no interval.");
        }
        return new Band(x, interval);
    }
}
