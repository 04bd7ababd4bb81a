package dnas.analysis.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MutualInformationTest {
    private static final int[] COIN = {0, 0, 1, 1};
    private static final int[] OTHER_COIN = {0, 1, 0, 1};

    @Test
    void aFairCoinHasOneBitOfEntropy() {
        assertThat(MutualInformation.entropy(COIN)).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void aVariableKnowsItselfAndNothingOfAnIndependentOne() {
        double[][] information = MutualInformation.matrix(new int[][] {COIN}, new int[][] {COIN, OTHER_COIN});
        assertThat(information[0][0]).isCloseTo(Math.log(2), within(1e-12));
        assertThat(information[0][1]).isCloseTo(0, within(1e-12)).isNotNegative();
    }

    @Test
    void theGreatestValueFallsIntoTheLastBin() {
        assertThat(MutualInformation.bins(new float[] {0, .5f, 1})).containsExactly(0, 10, 19);
    }

    @Test
    void aConstantFallsIntoOneBin() {
        assertThat(MutualInformation.bins(new float[] {3, 3, 3})).containsExactly(0, 0, 0);
    }
}
