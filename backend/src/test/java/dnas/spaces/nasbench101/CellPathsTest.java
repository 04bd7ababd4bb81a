package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.space.Limits;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellPathsTest {
    @Test
    void pathsAreCountedByLengthAndThenAsDigitsOfBaseThree() {
        int direct = CellGraph.edgeBit(0, 3);
        int chain = CellGraph.edgeBit(0, 1) | CellGraph.edgeBit(1, 2) | CellGraph.edgeBit(2, 3);
        assertThat(CellPaths.of(CellGraph.of(2, CellGraph.edgeBit(0, 1), new int[0])))
                .containsExactly(0);
        assertThat(CellPaths.of(CellGraph.of(4, chain, new int[] {0, 2}))).containsExactly(1 + 3 + 0 * 3 + 2);
        assertThat(CellPaths.of(CellGraph.of(4, chain, new int[] {2, 1}))).containsExactly(1 + 3 + 2 * 3 + 1);
        assertThat(CellPaths.of(CellGraph.of(
                        4, chain | direct | CellGraph.edgeBit(0, 2) | CellGraph.edgeBit(1, 3), new int[] {0, 2})))
                .containsExactly(0, 1 + 0, 1 + 2, 1 + 3 + 0 * 3 + 2);
    }

    @Test
    void theLastPathIsFivePools() {
        int chain = 0;
        for (int v = 0; v < 6; v++) {
            chain |= CellGraph.edgeBit(v, v + 1);
        }
        assertThat(CellPaths.of(CellGraph.of(7, chain, new int[] {2, 2, 2, 2, 2})))
                .containsExactly(363);
        assertThat(Table.SPACE.pathCount()).isEqualTo(364);
    }

    @Test
    void twoParallelVerticesOfOneKindAreOnePath() {
        int edges =
                CellGraph.edgeBit(0, 1) | CellGraph.edgeBit(0, 2) | CellGraph.edgeBit(1, 3) | CellGraph.edgeBit(2, 3);
        assertThat(CellPaths.of(CellGraph.of(4, edges, new int[] {1, 1}))).containsExactly(2);
    }

    @Test
    void pathsOfEveryCellAreAscendingAndWithinTheCount() {
        Random random = new Random(1);
        for (int draw = 0; draw < 2_000; draw++) {
            int[] paths = Table.SPACE.pathsOf(Table.SPACE.within(Limits.NONE).draw(random));
            assertThat(paths).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(Arrays.stream(paths)).allMatch(path -> path >= 0 && path < 364);
        }
    }
}
