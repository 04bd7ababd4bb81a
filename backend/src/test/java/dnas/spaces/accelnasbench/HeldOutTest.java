package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.benchmark.BestPredicted;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    /** Six pairs: 4 concordant, 1 discordant, 1 tied in the measurements; tau-b = 3 / sqrt(5 x 6). */
    @Test
    void figuresAreThoseCountedByHand() {
        double[] measured = {1, 2, 2, 4};
        List<Prediction> predictions = List.of(
                new Prediction(1, .1, 1), new Prediction(2, .1, 1), new Prediction(5, .1, 1), new Prediction(4, .1, 1));
        HeldOut heldOut = HeldOut.of(measured, predictions);
        assertThat(heldOut.tau()).isCloseTo(3 / Math.sqrt(30), within(1e-12));
        assertThat(heldOut.rmse()).isEqualTo(1.5);
        assertThat(heldOut.r2()).isCloseTo(1 - 9 / 4.75, within(1e-12));
        assertThat(heldOut.n()).isEqualTo(4);
        assertThat(heldOut.coverage()).isEqualTo(.75);
        assertThat(heldOut.spreadCoverage()).isEqualTo(.75);
    }

    @Test
    void theIntervalsAreWiderThanTheDeviationByTheNormalQuantile() {
        double[] measured = {1, 2};
        assertThat(HeldOut.of(measured, List.of(new Prediction(2.64, 1, 1), new Prediction(3.65, .5, 1)))
                        .coverage())
                .isEqualTo(.5);
    }

    /** Of twenty the two that are predicted best, 19 and 18, were measured as 18 and 18.5. */
    @Test
    void thePredictedBestAreJudgedByThemselves() {
        double[] measured = IntStream.range(0, 20)
                .mapToDouble(i -> i == 19 ? 18 : i == 18 ? 18.5 : i)
                .toArray();
        List<Prediction> predictions =
                IntStream.range(0, 20).mapToObj(i -> new Prediction(i, 1, 1)).toList();
        BestPredicted best = HeldOut.best(measured, predictions);
        assertThat(best.n()).isEqualTo(2);
        assertThat(best.share()).isEqualTo(.1);
        assertThat(best.tau()).isEqualTo(-1);
        assertThat(best.bias()).isEqualTo(.25);
        assertThat(best.rmse()).isCloseTo(Math.sqrt(1.25 / 2), within(1e-12));
    }

    @Test
    void oneMeasurementIsTooFew() {
        assertThatThrownBy(() -> HeldOut.of(new double[] {1}, List.of(new Prediction(1, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two or more");
    }
}
