package dnas.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int MANY = 5000;

    private final double[] means = new double[MANY];
    private final double[] deviations = new double[MANY];
    private final double[] truths = new double[MANY];

    CalibrationTest() {
        Random random = new Random(1);
        for (int i = 0; i < MANY; i++) {
            means[i] = random.nextGaussian();
            deviations[i] = .2 + random.nextDouble();
            truths[i] = means[i] + deviations[i] * random.nextGaussian();
        }
    }

    @Test
    void trueDeviationsCoverAsOftenAsTheyShould() {
        assertThat(Calibration.of(means, deviations, truths).coverage())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.observed().interval().contains(each.level()))
                        .isTrue());
    }

    @Test
    void deviationsThatAreTooSmallCoverTooSeldom() {
        double[] halved = Arrays.stream(deviations).map(x -> x / 2).toArray();
        assertThat(Calibration.of(means, halved, truths).coverage())
                .allSatisfy(
                        each -> assertThat(each.observed().interval().high()).isLessThan(each.level()));
    }

    @Test
    void rankingIsMeasuredByBothCoefficients() {
        Calibration backwards = Calibration.of(
                means, deviations, Arrays.stream(means).map(x -> -x).toArray());
        assertThat(backwards.spearman().coefficient()).isCloseTo(-1, within(1e-12));
        assertThat(backwards.kendall()).isCloseTo(-1, within(1e-12));
        Calibration good = Calibration.of(means, deviations, truths);
        assertThat(good.kendall()).isLessThan(good.spearman().coefficient()).isGreaterThan(.4);
    }

    @Test
    void tenBinsOfEqualSizeFollowTheTruth() {
        Calibration good = Calibration.of(means, deviations, truths);
        assertThat(good.reliability()).hasSize(10).allSatisfy(bin -> assertThat(bin.n())
                .isEqualTo(500));
        assertThat(good.reliability())
                .filteredOn(bin -> bin.interval().low() <= bin.predicted()
                        && bin.predicted() <= bin.interval().high())
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(good.bias()).isCloseTo(0, within(.05));
    }

    @Test
    void equalPredictionsShareABin() {
        double[] few = {1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3};
        Calibration tied = Calibration.of(few, new double[12], few);
        assertThat(tied.reliability()).extracting(ReliabilityBin::n).containsExactly(4, 7, 1);
        assertThat(tied.reliability().get(2).interval()).isNull();
        assertThat(tied.error()).isZero();
    }

    @Test
    void aPredictorThatAlwaysSaysTheSameHasNoRankCorrelation() {
        Calibration constant = Calibration.of(new double[] {2, 2, 2}, new double[] {1, 1, 1}, new double[] {1, 2, 3});
        assertThat(constant.spearman()).isNull();
        assertThat(constant.kendall()).isNull();
        assertThat(constant.reliability()).hasSize(1);
        assertThat(constant.coverage().get(0).observed().share()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void onePredictionIsEnough() {
        Calibration one = Calibration.of(new double[] {2}, new double[] {1}, new double[] {3});
        assertThat(one.n()).isEqualTo(1);
        assertThat(one.bias()).isEqualTo(-1);
        assertThat(one.kendall()).isNull();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        double[] one = {1};
        assertThatThrownBy(() -> Calibration.of(new double[0], new double[0], new double[0]))
                .hasMessageEndingWith("not 0, 0 and 0.");
        assertThatThrownBy(() -> Calibration.of(one, new double[] {Double.NaN}, one))
                .hasMessage("Prediction 0 is 1.0 +- NaN for 1.0.");
        assertThatThrownBy(() -> Calibration.of(one, new double[] {-1}, one))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
