package dnas.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EffectFamilyTest {
    @Test
    void theLeastOfThreeCountsThriceAndNoneFallsBelowASmallerOne() {
        assertThat(EffectFamily.holm(new double[] {.03, .01, .02, .9}))
                .containsExactly(new double[] {.06, .04, .06, .9}, within(1e-12));
    }

    @Test
    void nothingIsAdjustedBeyondOne() {
        assertThat(EffectFamily.holm(new double[] {.7, .6})).containsExactly(1, 1);
        assertThat(EffectFamily.holm(new double[0])).isEmpty();
    }
}
