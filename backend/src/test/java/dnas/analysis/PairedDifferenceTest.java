package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    @Test
    void countsAndTestsPairs() {
        PairedDifference difference = PairedDifference.of(new double[] {3, 5, 4, 1}, new double[] {1, 2, 4, 2});

        assertThat(difference.n()).isEqualTo(4);
        assertThat(difference.mean()).isEqualTo(1);
        assertThat(difference.better()).isEqualTo(2);
        assertThat(difference.equal()).isEqualTo(1);
        assertThat(difference.worse()).isEqualTo(1);
        // R: t.test(c(2, 3, 0, -1))$conf.int
        assertThat(difference.interval().low()).isEqualTo(-1.905162, within(1e-4));
        // R: wilcox.test(c(2, 3, 0, -1)) drops the 0; V = 5 of 6, exact
        assertThat(difference.p()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void onePairHasNoInterval() {
        assertThat(PairedDifference.of(new double[] {1}, new double[] {0}).interval())
                .isNull();
    }
}
