package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SlidersTest {
    private static final int[][] EXISTING = {{0, 0, 0}, {1, 1, 0}, {1, 3, 1}, {2, 1, 0}, {2, 0, 0}, {4, 0, 1}};
    private static final Sliders SLIDERS =
            new Sliders(new ConceptTable(EXISTING, new float[] {1, 1, 0}, new float[] {2, 1, 1}));
    private static final OptionalInt OPEN = OptionalInt.empty();

    @Test
    void aSliderStepsOverTheValuesThatExist() {
        assertThat(SLIDERS.values(0)).containsExactly(0, 1, 2, 4);
        assertThat(SLIDERS.values(2)).containsExactly(0, 1);
        assertThat(SLIDERS.exist(new int[] {2, 1, 0})).isTrue();
        assertThat(SLIDERS.exist(new int[] {2, 1, 1})).isFalse();
    }

    @Test
    void whatIsLeftOpenIsFilledSoThatItExists() {
        assertThat(SLIDERS.completed(List.of(OptionalInt.of(4), OPEN, OPEN))).containsExactly(4, 0, 1);
        assertThat(SLIDERS.completed(List.of(OPEN, OptionalInt.of(3), OPEN))).containsExactly(1, 3, 1);
        assertThat(SLIDERS.completed(List.of(OPEN, OPEN, OPEN)))
                .as("nearest to the mean")
                .containsExactly(1, 1, 0);
        assertThat(SLIDERS.completed(List.of(OptionalInt.of(9), OptionalInt.of(0), OPEN)))
                .as("nearest to what is asked")
                .containsExactly(4, 0, 1);
    }

    @Test
    void everyValueLeadsWhereItsSliderWould() {
        for (int[] from : EXISTING) {
            for (int concept = 0; concept < from.length; concept++) {
                int[] values = SLIDERS.values(concept);
                List<int[]> ways = SLIDERS.ways(from, concept);
                for (int i = 0; i < values.length; i++) {
                    int[] asked = from.clone();
                    asked[concept] = values[i];
                    assertThat(ways.get(i)).containsExactly(SLIDERS.moved(asked, concept));
                    assertThat(ways.get(i)[concept]).isEqualTo(values[i]);
                }
            }
        }
    }

    @Test
    void ofManyValuesSomeAreTakenThePresentOneAmongThem() {
        assertThat(SLIDERS.spread(0, 2, 4)).containsExactly(0, 1, 2, 3);
        assertThat(SLIDERS.spread(0, 1, 3)).containsExactly(0, 1, 3);
        assertThat(SLIDERS.spread(0, 0, 3)).startsWith(0).endsWith(3).hasSize(3);
    }
}
