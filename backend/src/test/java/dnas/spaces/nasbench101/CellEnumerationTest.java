package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellEnumerationTest {
    @Test
    void findsAsManyCellsAsTheAuthorsCounted() {
        int[] upTo = IntStream.rangeClosed(2, 7)
                .map(vertices -> CellEnumeration.keys(vertices).length)
                .toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
        assertThat(upTo).containsExactly(1, 7, 91, 2_532, 64_542, 423_624);
    }

    @Test
    void listsTheCellsOfTheTable() {
        NasBench101 space = Table.SPACE;
        long[] listed = IntStream.range(0, space.size())
                .mapToLong(index -> space.get(index).graph().key())
                .sorted()
                .toArray();
        assertThat(listed).isEqualTo(CellEnumeration.keysUpTo(7));
    }
}
