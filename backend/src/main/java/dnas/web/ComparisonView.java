package dnas.web;

import dnas.analysis.MeanInterval;
import dnas.analysis.Summary;
import dnas.run.Catalogue;
import dnas.run.Incumbent;
import dnas.run.NewStudy;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Study;
import dnas.store.BandRow;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A study's strategies side by side, each over its seeds.
 *
 * @param study with its runs
 * @param bestTestAccuracyInRange from the whole table; null where no table of this installation knows it, or accuracies are predicted
 */
record ComparisonView(StudyView study, @Nullable Double bestTestAccuracyInRange, List<Group> groups) {
    /** Points of a curve at most; a longer one is thinned out. */
    private static final int POINTS = 500;

    /** One strategy. */
    record Group(
            String strategy,
            int n,
            int running,
            List<Band> curve,
            List<Band> interval,
            @Nullable Final end) {
        @com.fasterxml.jackson.annotation.JsonProperty("final")
        @Override
        public @Nullable Final end() {
            return end;
        }
    }

    /** Mean and spread after one query. */
    record Band(int query, double mean, double low, double high, int n) {}

    /** Incumbents' test accuracies when the budget is spent; the interval is null below two seeds. */
    record Final(
            double mean, @Nullable Double ciLow, @Nullable Double ciHigh, double median, double best, double worst) {}

    static ComparisonView of(Study study, Presenter presenter) {
        List<Run> runs = presenter.journal().runsOf(study.id());
        List<BandRow> bands = presenter.journal().bands(study, POINTS);
        List<Group> groups = study.plan().strategies().stream()
                .map(strategy -> group(
                        strategy,
                        runs.stream()
                                .filter(run -> run.spec().strategy().equals(strategy))
                                .toList(),
                        bands.stream()
                                .filter(band -> band.strategy().equals(strategy))
                                .toList()))
                .toList();
        return new ComparisonView(presenter.study(study, runs), best(study.plan(), presenter.catalogue()), groups);
    }

    private static @Nullable Double best(NewStudy plan, Catalogue catalogue) {
        return catalogue
                .find(plan.space())
                .map(benchmark -> benchmark.bestTestAccuracy(benchmark.signal(plan.signal()), plan.limits()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElse(null);
    }

    private static Group group(String strategy, List<Run> runs, List<BandRow> bands) {
        List<Band> curve = bands.stream()
                .map(band -> new Band(band.query(), band.mean(), band.low(), band.high(), band.n()))
                .toList();
        List<Band> interval = bands.stream().flatMap(ComparisonView::interval).toList();
        double[] finals = runs.stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .map(run -> run.tally().incumbent())
                .filter(Objects::nonNull)
                .mapToDouble(Incumbent::testAccuracy)
                .toArray();
        int finished = (int)
                runs.stream().filter(run -> run.state() == RunState.FINISHED).count();
        int running = (int) runs.stream().filter(run -> run.state().active()).count();
        return new Group(strategy, finished, running, curve, interval, finals.length == 0 ? null : end(finals));
    }

    private static Stream<Band> interval(BandRow band) {
        Double deviation = band.deviation();
        return deviation == null
                ? Stream.empty()
                : MeanInterval.of(band.mean(), deviation, band.n()).stream()
                        .map(interval ->
                                new Band(band.query(), interval.mean(), interval.low(), interval.high(), interval.n()));
    }

    private static Final end(double[] accuracies) {
        Summary summary = Summary.of(accuracies);
        MeanInterval interval = summary.interval();
        return new Final(
                summary.mean(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                summary.median(),
                summary.max(),
                summary.min());
    }
}
