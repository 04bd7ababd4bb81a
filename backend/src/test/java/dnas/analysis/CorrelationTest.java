package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
    @Test
    void aFallingLineCorrelatesByMinusOne() {
        assertThat(Correlation.of(new float[] {3, 1, -1}, new int[] {0, 1, 2})).isCloseTo(-1, within(1e-12));
    }

    @Test
    void aConstantCorrelatesWithNothing() {
        assertThat(Correlation.of(new float[] {3, 3, 3}, new int[] {0, 1, 2})).isZero();
    }
}
