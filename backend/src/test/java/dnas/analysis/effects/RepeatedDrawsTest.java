package dnas.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.analysis.Proportion;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** What intervals promise holds over many samples of the same truth. */
class RepeatedDrawsTest {
    private static final int SAMPLES = 1000;
    private static final int CELLS = 60;
    private static final double SLOPE = .7;

    @Test
    void evenNoiseIsCoveredInNinetyFiveOfAHundredSamples() {
        assertThat(coverage((a, b, c, random) -> SLOPE * a + b + random.nextGaussian()))
                .isCloseTo(.95, within(.02));
    }

    @Test
    void noiseThatGrowsWithTheConceptIsCoveredAsOften() {
        assertThat(coverage(RepeatedDrawsTest::uneven)).isCloseTo(.95, within(.02));
    }

    @Test
    void interactionsAreCoveredAsOften() {
        Proportion covered = share(
                seed -> new Cells(CELLS, seed, (a, b, c, random) -> a + SLOPE * a * c + (1 + a) * random.nextGaussian())
                        .effects()
                        .pairs()
                        .get(1)
                        .interaction()
                        .interval()
                        .contains(SLOPE));
        assertThat(covered.share()).isCloseTo(.95, within(.02));
    }

    /** Where the noise is greatest at the ends of the concept, an error that takes it to be even is too small. */
    @Test
    void unevenNoiseWidensTheErrorBeyondTheClassicalOne() {
        Cells cells = new Cells(500, 9, RepeatedDrawsTest::uneven);
        double[][] rows = IntStream.range(0, 500)
                .mapToObj(i -> new double[] {cells.values[0][i], cells.values[1][i], cells.values[2][i]})
                .toArray(double[][]::new);
        OLSMultipleLinearRegression classical = new OLSMultipleLinearRegression();
        classical.newSampleData(cells.response, rows);
        Effect robust = cells.effects().concepts().get(0).adjusted();
        assertThat(robust.perUnit()).isCloseTo(classical.estimateRegressionParameters()[1], within(1e-9));
        assertThat(robust.standardError())
                .isGreaterThan(1.1 * classical.estimateRegressionParametersStandardErrors()[1]);
    }

    private static double uneven(int a, int b, int c, RandomGenerator random) {
        double spread = (a - 2.5) * (a - 2.5);
        return SLOPE * a + b + spread * random.nextGaussian();
    }

    private static double coverage(Cells.Truth truth) {
        return share(seed -> new Cells(CELLS, seed, truth)
                        .effects()
                        .concepts()
                        .get(0)
                        .adjusted()
                        .interval()
                        .contains(SLOPE))
                .share();
    }

    private static Proportion share(IntPredicate covered) {
        return Proportion.of((int) IntStream.range(0, SAMPLES).filter(covered).count(), SAMPLES);
    }
}
