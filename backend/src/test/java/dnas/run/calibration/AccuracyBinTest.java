package dnas.run.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.analysis.Interval;
import dnas.predictor.RankTarget;
import dnas.predictor.StandardTarget;
import dnas.predictor.TargetScale;
import dnas.search.dense.Forecast;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccuracyBinTest {
    /** A score of 0 is a signal of 2, and a score of 1 one of 3. */
    private static final TargetScale SCALE = StandardTarget.scale(new double[] {1, 3});

    private static Outcome outcome(double mean, double truth) {
        return new Outcome(new Forecast(0, mean, 0.5, SCALE), truth);
    }

    @Test
    void figuresAreMediansOfSignals() {
        AccuracyBin bin = AccuracyBin.table(List.of(outcome(2, 9), outcome(0, 1), outcome(1, 2)))
                .get(0);
        assertThat(bin.predicted()).isEqualTo(3);
        assertThat(bin.low()).isCloseTo(3 - 0.98, within(1e-4));
        assertThat(bin.high()).isCloseTo(3 + 0.98, within(1e-4));
        assertThat(bin.observed()).isEqualTo(2);
        assertThat(bin.interval()).isNull();
    }

    @Test
    void binsAreCutByPredictedSignalAndHoldTenOrMore() {
        List<Outcome> outcomes =
                IntStream.range(0, 25).mapToObj(i -> outcome(-i, i)).toList();
        assertThat(AccuracyBin.table(outcomes)).extracting(AccuracyBin::n).containsExactly(12, 13);
        assertThat(AccuracyBin.table(outcomes))
                .extracting(AccuracyBin::observed)
                .containsExactly(18.5, 6.0);
        assertThat(AccuracyBin.table(outcomes.subList(0, 5))).hasSize(1);
    }

    /** Of 100 the 40th and the 61st hold the median with 96 %, as tables of the binomial distribution have it. */
    @Test
    void theIntervalOfAMedianIsFromOrderStatistics() {
        double[] hundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        assertThat(AccuracyBin.interval(hundred)).isEqualTo(new Interval(40, 61));
    }

    @Test
    void aSampleCountsWhatLiesBeyondItsScale() {
        TargetScale ranks = RankTarget.scale(new double[] {0.8, 0.9});
        List<Outcome> outcomes = List.of(
                new Outcome(new Forecast(0, 0, 1, ranks), 0.95),
                new Outcome(new Forecast(1, 0.5, 1, ranks), 0.85),
                new Outcome(new Forecast(2, -0.5, 1, ranks), 0.7));
        CalibrationSample sample = CalibrationSample.of(outcomes);
        assertThat(sample).isNotNull();
        assertThat(sample.beyond()).isEqualTo(2);
        assertThat(sample.scores().bias()).isCloseTo((0 - 1 + 0.5 - 0 - 0.5 + 1) / 3, within(1e-12));
        assertThat(sample.difference()).isCloseTo(0.025, within(1e-9));
        assertThat(sample.absoluteDifference()).isCloseTo(0.1, within(1e-9));
        assertThat(sample.truths()).containsExactly(0.95f, 0.85f, 0.7f);
        assertThat(CalibrationSample.of(List.of())).isNull();
    }
}
