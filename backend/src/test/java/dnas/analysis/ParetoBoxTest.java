package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParetoBoxTest {
    private static final ParetoBox BOX =
            ParetoBox.of(new double[] {0, 2, 4, 3}, new double[] {0, 5, 10, 1}).orElseThrow();

    @Test
    void spansFromTheIdealToTheNadirOfTheFront() {
        assertThat(BOX).isEqualTo(new ParetoBox(0, 4, 0, 10));
        assertThat(ParetoBox.of(new double[] {1, 2}, new double[] {5, 4})).isEmpty();
        assertThat(ParetoBox.of(new double[0], new double[0])).isEmpty();
    }

    @Test
    void hypervolumeIsTheDominatedShare() {
        assertThat(BOX.hypervolume(new double[] {0}, new double[] {10})).isEqualTo(1);
        assertThat(BOX.hypervolume(new double[] {4}, new double[] {10})).isZero();
        // 0 from 0 to 2, then 5 from 2 to 4: 10 of 40.
        assertThat(BOX.hypervolume(new double[] {0, 2, 4}, new double[] {0, 5, 10}))
                .isEqualTo(0.25, within(1e-12));
    }

    @Test
    void whatLiesOutsideOfTheBoxCountsAsFarAsItReachesIn() {
        assertThat(BOX.hypervolume(new double[] {-9}, new double[] {99})).isEqualTo(1);
        assertThat(BOX.hypervolume(new double[] {1, 5}, new double[] {-3, 99})).isZero();
        assertThat(BOX.hypervolume(new double[0], new double[0])).isZero();
    }
}
