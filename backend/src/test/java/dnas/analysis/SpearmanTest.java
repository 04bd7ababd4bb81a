package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class SpearmanTest {
    @Test
    void aRisingCurveIsPerfectlyCorrelatedAndSoIsItsInterval() {
        assertThat(Spearman.of(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 1000}))
                .hasValueSatisfying(perfect -> {
                    assertThat(perfect.coefficient()).isCloseTo(1, within(1e-12));
                    assertThat(perfect.interval().high()).isEqualTo(1);
                });
    }

    @Test
    void tiesAreRankedAsHipparchusRanksThem() {
        Random random = new Random(3);
        double[] left = random.ints(200, 0, 6).asDoubleStream().toArray();
        double[] right = random.ints(200, 0, 9).asDoubleStream().toArray();
        assertThat(Spearman.of(left, right).orElseThrow().coefficient())
                .isCloseTo(new SpearmansCorrelation().correlation(left, right), within(1e-12));
    }

    @Test
    void theIntervalIsThatOfBonettAndWright() {
        double[] left = new double[28];
        double[] right = new double[28];
        for (int i = 0; i < 28; i++) {
            left[i] = i;
            right[i] = 5 * i % 28 + .4 * i;
        }
        Spearman some = Spearman.of(left, right).orElseThrow();
        double z = Math.log((1 + some.coefficient()) / (1 - some.coefficient())) / 2;
        double half = 1.959964 * Math.sqrt((1 + some.coefficient() * some.coefficient() / 2) / 25);
        assertThat(some.interval().low()).isCloseTo(Math.tanh(z - half), within(1e-6));
        assertThat(some.interval().high()).isCloseTo(Math.tanh(z + half), within(1e-6));
        assertThat(some.interval().contains(some.coefficient())).isTrue();
    }

    @Test
    void aConstantHasNoCorrelation() {
        assertThat(Spearman.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isEmpty();
        assertThat(Spearman.of(new double[] {1}, new double[] {2})).isEmpty();
    }

    @Test
    void threeValuesHaveNoInterval() {
        assertThat(Spearman.of(new double[] {1, 2, 3}, new double[] {1, 3, 2}))
                .hasValueSatisfying(few -> assertThat(few.interval()).isNull());
    }
}
