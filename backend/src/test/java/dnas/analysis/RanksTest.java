package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertThat(Ranks.of(new double[] {5, -1, 5, 7, 5})).containsExactly(3, 1, 3, 5, 3);
    }

    @Test
    void zeroEqualsItsNegative() {
        assertThat(Ranks.of(new double[] {0.0, -0.0, 1})).containsExactly(1.5, 1.5, 3);
    }

    @Test
    void nothingHasNoRanks() {
        assertThat(Ranks.of(new double[0])).isEmpty();
    }
}
