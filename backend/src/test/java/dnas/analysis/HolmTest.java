package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
    /** R: p.adjust(c(0.04, 0.01, 0.03, 0.02), "holm"). */
    @Test
    void theSmallestIsMultipliedByAllAndNoneFallsBelowASmallerOne() {
        assertThat(Holm.corrected(new double[] {.04, .01, .03, .02}))
                .containsExactly(new double[] {.06, .04, .06, .06}, within(1e-12));
    }

    @Test
    void noneExceedsOneAndASingleOneStaysAsItIs() {
        assertThat(Holm.corrected(new double[] {.9, .8})).containsExactly(1, 1);
        assertThat(Holm.corrected(new double[] {.03})).containsExactly(.03);
        assertThat(Holm.corrected(new double[0])).isEmpty();
    }
}
