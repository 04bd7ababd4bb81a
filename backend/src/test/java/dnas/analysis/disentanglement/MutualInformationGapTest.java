package dnas.analysis.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MutualInformationGapTest {
    private static final int[] COIN = {0, 0, 1, 1};
    private static final int[] OTHER_COIN = {0, 1, 0, 1};

    @Test
    void aCodeForEachIndependentFactorScoresOne() {
        float[][] codes = {{-1, -1, 3, 3}, {5, 6, 5, 6}};
        assertThat(MutualInformationGap.of(codes, new int[][] {COIN, OTHER_COIN}))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void twoCodesThatKnowTheSameFactorScoreZero() {
        float[][] codes = {{-1, -1, 3, 3}, {4, 4, 2, 2}};
        assertThat(MutualInformationGap.of(codes, new int[][] {COIN})).isCloseTo(0, within(1e-12));
    }

    @Test
    void aFactorKnownToNoCodeHalvesTheScoreOfTwo() {
        float[][] codes = {{-1, -1, 3, 3}, {7, 7, 7, 7}};
        assertThat(MutualInformationGap.of(codes, new int[][] {COIN, OTHER_COIN}))
                .isCloseTo(.5, within(1e-12));
    }

    @Test
    void aFactorThatDoesNotVaryIsLeftOut() {
        float[][] codes = {{-1, -1, 3, 3}, {7, 7, 7, 7}};
        assertThat(MutualInformationGap.of(codes, new int[][] {COIN, {2, 2, 2, 2}}))
                .isCloseTo(1, within(1e-12));
    }
}
