package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalScoresTest {
    @Test
    void onlyTheOrderCounts() {
        assertThat(NormalScores.of(new double[] {0.1, 0.93, 0.94}))
                .isEqualTo(NormalScores.of(new double[] {1, 2, 3}))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(-0.967422, 0.0, 0.967422);
    }

    @Test
    void equalValuesShareTheirScore() {
        double[] scores = NormalScores.of(new double[] {5, 5, 7, 9});
        assertThat(scores[0]).isEqualTo(scores[1]).isCloseTo(-0.674490, within(1e-6));
    }
}
