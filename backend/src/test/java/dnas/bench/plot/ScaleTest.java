package dnas.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void ticksAreRoundAndLieWithinTheAxis() {
        Scale accuracy = new Scale(93.42, 94.36, 370, 78);
        assertThat(accuracy.ticks().stream().map(accuracy::label)).containsExactly("93.6", "93.8", "94.0", "94.2");
        Scale queries = new Scale(0, 150, 0, 300);
        assertThat(queries.ticks().stream().map(queries::label))
                .containsExactly("0", "20", "40", "60", "80", "100", "120", "140");
        assertThat(queries.at(75)).isEqualTo(150);
    }
}
