package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WilcoxonSignedRankTest {
    /** Hollander and Wolfe's depression scores, the example of R's wilcox.test: V = 40, one-sided p = 0.01953. */
    @Test
    void theExampleOfTheTextbookIsExact() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(
                new double[] {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30},
                new double[] {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29});
        assertThat(test.n()).isEqualTo(9);
        assertThat(test.positive()).isEqualTo(40);
        assertThat(test.p()).isEqualTo(2 * .01953125);
    }

    /** Darwin's crossed and self-fertilised maize: V = 96, p = 0.04126. */
    @Test
    void darwinsPlantsDiffer() {
        WilcoxonSignedRank test = fromZero(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48);
        assertThat(test.positive()).isEqualTo(96);
        assertThat(test.p()).isCloseTo(.041259765625, within(1e-12));
    }

    /** Enumerated: 2 of the 2^7 signs of these ranks give V at least 27, and as many at most 1. */
    @Test
    void equalPairsAreDroppedAndTiedSizesStayExact() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(
                new double[] {94.1, 94.2, 94.2, 94.0, 93.9, 94.3, 94.2, 94.1},
                new double[] {93.9, 94.2, 94.0, 93.7, 94.0, 93.9, 94.0, 93.8});
        assertThat(test.n()).isEqualTo(7);
        assertThat(test.positive()).isEqualTo(27);
        assertThat(test.p()).isEqualTo(.03125);
    }

    /** From scipy.stats.wilcoxon(method="asymptotic", correction=True); one of the 60 is 0, and sizes are tied. */
    @Test
    void manyPairsAreTakenAsNormal() {
        WilcoxonSignedRank test = fromZero(IntStream.rangeClosed(1, 60)
                .mapToDouble(i -> (i * 37 % 61 - 22) * .5)
                .toArray());
        assertThat(test.n()).isEqualTo(59);
        assertThat(test.positive()).isEqualTo(1318.5);
        assertThat(test.p()).isCloseTo(1.081122959778588e-3, within(1e-12));
    }

    @Test
    void aHundredOfOneSignKeepTheirDigitsInTheTail() {
        WilcoxonSignedRank test =
                fromZero(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
        assertThat(test.p()).isCloseTo(3.955911608899571e-18, within(1e-24));
    }

    @Test
    void bothDirectionsGiveTheSameP() {
        assertThat(fromZero(5, -1, 2, 4).p()).isEqualTo(fromZero(-5, 1, -2, -4).p());
    }

    @Test
    void samplesThatDoNotDifferGiveOne() {
        assertThat(fromZero(0, 0, 0)).isEqualTo(new WilcoxonSignedRank(0, 0, 1));
        assertThat(fromZero(3).p()).isEqualTo(1);
    }

    @Test
    void samplesOfDifferentSizesAreNoPairs() {
        assertThatThrownBy(() -> WilcoxonSignedRank.of(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 3");
    }

    private static WilcoxonSignedRank fromZero(double... differences) {
        return WilcoxonSignedRank.of(differences, new double[differences.length]);
    }
}
