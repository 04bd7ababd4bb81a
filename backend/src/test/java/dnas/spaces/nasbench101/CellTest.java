package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellTest {
    @Property(tries = 2_000)
    void relabellingInteriorVerticesChangesNeitherKeyNorHashNorCost(
            @ForAll @IntRange(max = 423_623) int index, @ForAll long seed) {
        Cell cell = Table.SPACE.get(index);
        CellGraph drawn = cell.graph().relabelled(randomOrder(cell.graph(), new Random(seed)));
        assertThat(Cell.of(drawn)).isEqualTo(cell);
        assertThat(ModuleHash.of(drawn)).isEqualTo(cell.hash());
        assertThat(Table.SPACE.costOf(Cell.of(drawn))).isEqualTo(Table.SPACE.costAt(index));
    }

    @Property(tries = 2_000)
    void everyGraphIsEitherRefusedOrDrawsACellOfTheTable(
            @ForAll @IntRange(max = (1 << 21) - 1) int edges, @ForAll @IntRange(max = 242) int labelling) {
        int[] operations = {labelling % 3, labelling / 3 % 3, labelling / 9 % 3, labelling / 27 % 3, labelling / 81};
        CellGraph graph = CellGraph.of(7, edges, operations);
        if (graph.fault().isEmpty()) {
            assertThat(Table.SPACE.indexOf(Cell.of(graph))).isBetween(0, 423_623);
        } else {
            assertThatThrownBy(() -> Cell.of(graph)).hasMessageContaining("is no cell");
        }
    }

    @Test
    void prunesVerticesThatAreOnNoPath() {
        int edges =
                CellGraph.edgeBit(0, 1) | CellGraph.edgeBit(1, 4) | CellGraph.edgeBit(0, 2) | CellGraph.edgeBit(3, 4);
        Cell cell = Cell.of(CellGraph.of(5, edges, new int[] {2, 1, 0}));
        assertThat(cell.graph())
                .isEqualTo(CellGraph.of(3, CellGraph.edgeBit(0, 1) | CellGraph.edgeBit(1, 2), new int[] {2}));
    }

    @Test
    void refusesTenEdgesAndACellWithoutAPathWithTheReason() {
        CellGraph tenEdges = CellGraph.of(5, (1 << 10) - 1, new int[3]);
        assertThatThrownBy(() -> Cell.of(tenEdges)).hasMessageContaining("it has 10 edges; a cell has at most 9");
        CellGraph severed = CellGraph.of(4, CellGraph.edgeBit(0, 1) | CellGraph.edgeBit(2, 3), new int[2]);
        assertThatThrownBy(() -> Cell.of(severed)).hasMessageContaining("no path leads from the input to the output");
        assertThatThrownBy(() -> CellGraph.of(8, 1, new int[6])).hasMessageContaining("8 vertices");
        assertThatThrownBy(() -> CellGraph.of(3, 1, new int[] {3})).hasMessageContaining("Operation 3");
    }

    @Test
    void countsASkipOnlyBesideALongerPath() {
        int chain = CellGraph.edgeBit(0, 1) | CellGraph.edgeBit(1, 2) | CellGraph.edgeBit(2, 3);
        CellGraph withSkips =
                CellGraph.of(4, chain | CellGraph.edgeBit(0, 3) | CellGraph.edgeBit(1, 3), new int[] {0, 2});
        assertThat(CellConcepts.of(withSkips)).containsExactly(1, 0, 1, 2, 1, 3);
        assertThat(CellConcepts.of(CellGraph.of(4, chain, new int[] {1, 1}))).containsExactly(0, 2, 0, 0, 0, 3);
    }

    private static int[] randomOrder(CellGraph graph, Random random) {
        int[] order = new int[graph.vertices()];
        int placed = 1;
        for (int next = 1; next < graph.output(); next++) {
            List<Integer> free = new ArrayList<>();
            for (int v = 1; v < graph.output(); v++) {
                if ((placed >>> v & 1) == 0 && (graph.predecessors(v) & ~placed) == 0) {
                    free.add(v);
                }
            }
            order[next] = free.get(random.nextInt(free.size()));
            placed |= 1 << order[next];
        }
        order[graph.output()] = graph.output();
        return order;
    }
}
