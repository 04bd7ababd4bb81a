package dnas.analysis.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CodeDependenceTest {
    private static final float[] FIRST = {1, -1, 1, -1};
    private static final float[] SECOND = {1, 1, -1, -1};
    private static final float[] CONSTANT = {4, 4, 4, 4};

    @Test
    void uncorrelatedAxesHaveNoTotalCorrelation() {
        assertThat(CodeDependence.gaussianTotalCorrelation(new float[][] {FIRST, SECOND}))
                .isCloseTo(0, within(1e-9));
    }

    /** Of two axes with correlation r it is -1/2 log(1 - r^2): here r = 3 / sqrt(10), whatever the units. */
    @Test
    void twoCorrelatedAxesHaveTheTotalCorrelationOfTheirGaussian() {
        float[] mixed = new float[FIRST.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = 300 * FIRST[i] + 100 * SECOND[i];
        }
        assertThat(CodeDependence.gaussianTotalCorrelation(new float[][] {FIRST, mixed}))
                .isCloseTo(-.5 * Math.log(1 - .9), within(1e-6));
    }

    @Test
    void aDuplicatedAxisHasALargeButFiniteTotalCorrelation() {
        assertThat(CodeDependence.gaussianTotalCorrelation(new float[][] {FIRST, FIRST}))
                .isBetween(10.0, 14.0);
    }

    @Test
    void anAxisThatDoesNotVaryIsLeftOut() {
        assertThat(CodeDependence.gaussianTotalCorrelation(new float[][] {FIRST, CONSTANT, SECOND}))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void theMeanInformationIsTakenOverPairsOfDifferentAxes() {
        int[][] bins = MutualInformation.bins(new float[][] {FIRST, FIRST, SECOND});
        assertThat(CodeDependence.meanMutualInformation(bins)).isCloseTo(Math.log(2) / 3, within(1e-9));
    }
}
