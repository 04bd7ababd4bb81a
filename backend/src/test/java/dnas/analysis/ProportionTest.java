package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    /** statsmodels 0.15, proportion_confint(81, 263, method="wilson"): 0.255289, 0.366210. */
    @Test
    void theIntervalIsWilsons() {
        Proportion some = Proportion.of(81, 263);
        assertThat(some.share()).isCloseTo(.307985, within(1e-6));
        assertThat(some.interval().low()).isCloseTo(.255289, within(1e-6));
        assertThat(some.interval().high()).isCloseTo(.366210, within(1e-6));
    }

    @Test
    void noneOfTenMayStillBeOneInFour() {
        assertThat(Proportion.of(0, 10).interval().low()).isCloseTo(0, within(1e-12));
        assertThat(Proportion.of(0, 10).interval().high()).isCloseTo(.2775, within(1e-4));
        assertThat(Proportion.of(10, 10).interval().high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void thereIsNoShareInNothing() {
        assertThatThrownBy(() -> Proportion.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
