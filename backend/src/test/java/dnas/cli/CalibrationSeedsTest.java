package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.analysis.calibration.Calibration;
import dnas.run.calibration.CalibrationSample;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.Features.View;
import dnas.search.dense.Replay.LastProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationSeedsTest {
    private static PredictorCalibration calibration(double difference) {
        Calibration scores =
                Calibration.of(new double[] {0, 1, 2}, new double[] {1, 1, 1}, new double[] {0, 1 - difference, 2});
        return new PredictorCalibration(
                20,
                new LastProcess(View.STRUCTURE, 1, .1),
                3,
                new CalibrationSample(scores, List.of(), difference, difference, 0, List.of(), List.of()),
                null,
                null);
    }

    private static final CalibrationSeeds BOTH = CalibrationSeeds.of(
            "dense-sampling", "test_mean", 20, List.of(1L, 2L), List.of(calibration(.01), calibration(.03)));

    @Test
    void eachFigureHasItsMeanOverTheSeeds() {
        assertThat(BOTH.spread()).containsOnlyKeys("uniform, hindsight");
        assertThat(BOTH.table().table().head()).containsExactly("mean [95 % interval]", "uniform, hindsight");
        assertThat(BOTH.table().table().rows())
                .contains(
                        List.of("cells", "3"),
                        List.of("Spearman", "1"),
                        List.of("covered at 95 %", "1"),
                        List.of("median difference (pp)", "2 [-10.706, 14.706]"));
    }

    @Test
    void aSimulatedSignalIsCalledSo() {
        CalibrationSeeds simulated =
                CalibrationSeeds.of("dense-sampling", "validation", 20, List.of(1L), List.of(calibration(.01)));
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
