package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RarefactionTest {
    /** Of a, a, b the pairs are aa, ab, ab: (1 + 2 + 2) / 3 kinds. */
    @Test
    void twoOfThreeShowFiveThirdsOfTheKinds() {
        assertThat(Rarefaction.expectedKinds(new int[] {2, 1}, 2)).isCloseTo(5.0 / 3, within(1e-12));
    }

    @Test
    void aWholeSampleShowsEveryKindAndNoneShowsNone() {
        assertThat(Rarefaction.expectedKinds(new int[] {5, 1, 3}, 9)).isEqualTo(3);
        assertThat(Rarefaction.expectedKinds(new int[] {5, 1, 3}, 0)).isZero();
    }

    @Test
    void moreThanThereAreCannotBeDrawn() {
        assertThatThrownBy(() -> Rarefaction.expectedKinds(new int[] {1, 1}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }
}
