package dnas.spaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    @Test
    void thereAre4930FunctionsOfWhich341CellsComputeNone() {
        assertThat(Table.cells().map(CellExpression::of).distinct()).hasSize(4_930);
        assertThat(Table.cells().filter(cell -> CellExpression.of(cell).isEmpty()))
                .hasSize(341)
                .allMatch(cell -> Route.openIn(cell).isEmpty());
    }

    @Test
    void everyStructureThatTheAuthorsCountComputesOneFunction() {
        Map<String, List<String>> structures = Table.cells()
                .collect(Collectors.groupingBy(
                        EquivalenceTest::publishedText, Collectors.mapping(CellExpression::of, Collectors.toList())));
        assertThat(structures).hasSize(6_466);
        assertThat(structures.values())
                .allMatch(functions -> functions.stream().distinct().count() == 1);
    }

    /** The text that NAS-Bench-201 compares; zero is "#", and stays as a term. */
    private static String publishedText(Cell201 cell) {
        String[] nodes = {"0", "", "", ""};
        for (int node = 1; node < nodes.length; node++) {
            int to = node;
            nodes[node] = IntStream.range(0, 6)
                    .filter(edge -> Edge.ALL.get(edge).to() == to)
                    .mapToObj(edge -> publishedTerm(
                            cell.operation(edge), nodes[Edge.ALL.get(edge).from()]))
                    .sorted()
                    .collect(Collectors.joining("+"));
        }
        return nodes[3];
    }

    private static String publishedTerm(Operation operation, String source) {
        if (operation == Operation.NONE || source.equals("#")) {
            return "#";
        }
        return operation == Operation.SKIP ? source : "(" + source + ")@" + operation.label();
    }

    @Test
    void equivalenceIsSymmetricAndLeavesOutTheCellItself() {
        List<Cell201> drawn = Table.cells()
                .filter(cell -> Table.SPACE.indexOf(cell) % 50 == 0)
                .toList();
        assertThat(drawn).allSatisfy(cell -> assertThat(Table.SPACE.equivalents(cell))
                .doesNotContain(cell)
                .allSatisfy(other -> assertThat(Table.SPACE.equivalents(other)).contains(cell)));
    }

    /** 29 cells draw it through node 1, with anything on dead ends at node 2; as many through node 2; 3 with a skip besides. */
    @Test
    void equivalentsOfAChainOfTwoConvolutionsAreAllItsDrawings() {
        Cell201 chain = CellLabel.read("|nor_conv_3x3~0|+|none~0|none~1|+|none~0|nor_conv_1x1~1|none~2|");
        assertThat(Table.SPACE.equivalents(chain))
                .hasSize(28 + 29 + 3)
                .extracting(Cell201::label)
                .contains(
                        "|nor_conv_3x3~0|+|avg_pool_3x3~0|none~1|+|none~0|nor_conv_1x1~1|none~2|",
                        "|none~0|+|nor_conv_3x3~0|none~1|+|none~0|none~1|nor_conv_1x1~2|",
                        "|nor_conv_3x3~0|+|none~0|skip_connect~1|+|none~0|none~1|nor_conv_1x1~2|");
    }
}
