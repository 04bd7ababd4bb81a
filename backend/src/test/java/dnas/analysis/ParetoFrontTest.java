package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParetoFrontTest {
    @Test
    void holdsWhatNoOtherBeatsByAscendingCost() {
        double[] costs = {5, 1, 3, 3, 4};
        double[] values = {9, 2, 4, 5, 3};

        assertThat(ParetoFront.of(costs, values)).containsExactly(1, 3, 0);
    }

    @Test
    void ofEqualOptionsTheFirstIsThere() {
        assertThat(ParetoFront.of(new double[] {2, 2, 2}, new double[] {7, 7, 6}))
                .containsExactly(0);
        assertThat(ParetoFront.of(new double[] {2, 3}, new double[] {7, 7})).containsExactly(0);
        assertThat(ParetoFront.of(new double[0], new double[0])).isEmpty();
    }
}
