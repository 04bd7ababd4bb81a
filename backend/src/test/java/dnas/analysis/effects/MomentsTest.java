package dnas.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void twoSamplesPutTogetherAreOne() {
        Moments all = of(1, 2, 4, 8, 16);
        Moments parts = of(1, 2);
        parts.add(of());
        parts.add(of(4, 8, 16));
        assertThat(parts.n()).isEqualTo(5);
        assertThat(parts.mean()).isCloseTo(all.mean(), within(1e-12)).isEqualTo(6.2);
        assertThat(parts.squares()).isCloseTo(all.squares(), within(1e-9));
        assertThat(parts.squaresAround(0)).isCloseTo(1 + 4 + 16 + 64 + 256, within(1e-9));
    }

    @Test
    void oneValueHasNoInterval() {
        assertThat(of(3).interval()).isEmpty();
    }

    private static Moments of(double... values) {
        Moments moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }
}
