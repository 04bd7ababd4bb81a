package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.analysis.calibration.Calibration;
import dnas.run.Versions;
import dnas.run.calibration.CalibrationSample;
import dnas.run.calibration.Missed;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.Features.View;
import dnas.search.Signals;
import dnas.search.dense.Replay.LastProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationSeedsTest {
    private static final Versions VERSIONS = new Versions("0.1.0+abc", "d".repeat(64));

    private static Map<String, Map<String, Double>> figures(double difference) {
        return CalibrationFigures.of(calibration(difference));
    }

    private static PredictorCalibration calibration(double difference) {
        Calibration scores =
                Calibration.of(new double[] {0, 1, 2}, new double[] {1, 1, 1}, new double[] {0, 1 - difference, 2});
        return new PredictorCalibration(
                20,
                new LastProcess(View.STRUCTURE, 1, .1),
                3,
                new CalibrationSample(scores, List.of(), difference, difference, 0, List.of(), List.of()),
                null,
                new Missed(.94, 7, 900),
                null);
    }

    private static final CalibrationSeeds BOTH = CalibrationSeeds.of(
            "dense-sampling", Signals.TEST_MEAN, 20, VERSIONS, List.of(1L, 2L), List.of(figures(.01), figures(.03)));

    @Test
    void eachFigureHasItsMeanOverTheSeeds() {
        assertThat(BOTH.spread()).containsOnlyKeys("uniform, hindsight", "best that was not queried, hindsight");
        assertThat(BOTH.table().table().head())
                .containsExactly("mean [95 % interval]", "uniform, hindsight", "best that was not queried, hindsight");
        assertThat(BOTH.table().table().rows())
                .contains(
                        List.of("cells", "3", "-"),
                        List.of("Spearman", "1 [-]", "-"),
                        List.of("covered at 95 %", "1 [-]", "-"),
                        List.of("median difference (pp)", "2 [-10.706, 14.706]", "-"),
                        List.of("rank by predicted mean", "-", "7"));
    }

    @Test
    void intervalsOfCorrelationsAndSharesEndWithinTheirBoundsAndThoseOfOtherFiguresNeedNot() {
        CalibrationSeeds seeds = CalibrationSeeds.of(
                "dense-sampling",
                Signals.TEST_MEAN,
                20,
                VERSIONS,
                List.of(1L, 2L),
                List.of(
                        Map.of(
                                "beforehand",
                                Map.of(
                                        "Kendall",
                                        .2,
                                        "covered at 80 %",
                                        .8,
                                        "beyond what was learnt",
                                        0.0,
                                        "bias (score)",
                                        .1)),
                        Map.of(
                                "beforehand",
                                Map.of(
                                        "Kendall",
                                        .9,
                                        "covered at 80 %",
                                        1.0,
                                        "beyond what was learnt",
                                        .1,
                                        "bias (score)",
                                        .5))));
        Map<String, Spread> spread = seeds.spread().get("beforehand");
        assertThat(spread.get("Kendall").ciLow()).isBetween(-1.0, 0.0);
        assertThat(spread.get("Kendall").ciHigh()).isBetween(.9, 1.0);
        assertThat(spread.get("covered at 80 %").mean()).isCloseTo(.9, within(1e-12));
        assertThat(spread.get("covered at 80 %").ciHigh()).isBetween(.99, 1.0);
        assertThat(spread.get("beyond what was learnt").ciLow()).isBetween(0.0, .01);
        assertThat(spread.get("bias (score)").ciHigh()).isGreaterThan(2);
    }

    @Test
    void oneSeedHasNoInterval() {
        CalibrationSeeds one = CalibrationSeeds.of(
                "dense-sampling", Signals.TEST_MEAN, 20, VERSIONS, List.of(1L), List.of(figures(.01)));
        assertThat(one.table().table().rows())
                .contains(List.of("cells", "3 [-]", "-"), List.of("rank by predicted mean", "-", "7 [-]"))
                .allMatch(row -> row.get(1).equals("-") || row.get(1).endsWith(" [-]"));
        assertThat(one.table().plain()).contains("by Fisher's z", "0.1.0+abc");
    }

    @Test
    void aSimulatedSignalIsCalledSo() {
        CalibrationSeeds simulated = CalibrationSeeds.of(
                "dense-sampling", Signals.VALIDATION, 20, VERSIONS, List.of(1L), List.of(figures(.01)));
        assertThat(ReportFormat.TABLE.print(List.of(simulated.table()), simulated))
                .contains("validation (simulated), 20 queries, 1 seed");
    }

    @Test
    void everyFormatPrintsTheFigures() {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.print(List.of(BOTH.table()), BOTH)).contains("covered at 80 %", "uniform, hindsight");
        }
    }
}
