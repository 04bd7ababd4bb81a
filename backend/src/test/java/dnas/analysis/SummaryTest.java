package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {
    /** 1, 2, 3, 4: s = 1.29099, t(0.975, 3) = 3.18245, half width 2.05426. */
    @Test
    void theIntervalIsStudentsT() {
        Summary summary = Summary.of(new double[] {4, 1, 3, 2});
        assertThat(summary.n()).isEqualTo(4);
        assertThat(summary.mean()).isEqualTo(2.5);
        assertThat(summary.median()).isEqualTo(2.5);
        assertThat(summary.min()).isEqualTo(1);
        assertThat(summary.max()).isEqualTo(4);
        assertThat(summary.interval()).satisfies(interval -> {
            assertThat(interval.low()).isCloseTo(2.5 - 2.05426, within(1e-5));
            assertThat(interval.high()).isCloseTo(2.5 + 2.05426, within(1e-5));
        });
    }

    @Test
    void oneValueHasNoInterval() {
        assertThat(Summary.of(new double[] {7}).interval()).isNull();
        assertThatThrownBy(() -> Summary.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
