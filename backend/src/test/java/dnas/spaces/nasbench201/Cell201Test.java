package dnas.spaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.space.Drawing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Cell201Test {
    private static final Cell201 BEST = CellLabel.read(
            "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|");
    /** Node 1 is a dead end: conv1x1 leads into it and nothing out of it. */
    private static final Cell201 DEAD_END =
            CellLabel.read("|nor_conv_1x1~0|+|skip_connect~0|none~1|+|nor_conv_3x3~0|none~1|avg_pool_3x3~2|");
    /** Operations on three edges, and no route from input to output. */
    private static final Cell201 SEVERED =
            CellLabel.read("|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|nor_conv_3x3~2|");

    @Test
    void everyCodeIsReadBackFromItsLabel() {
        assertThat(Table.cells())
                .allSatisfy(cell -> assertThat(CellLabel.read(cell.label())).isEqualTo(cell));
        assertThat(Table.cells().map(Cell201::code)).doesNotHaveDuplicates().hasSize(15_625);
    }

    @Test
    void hashesAreThoseOfTheLabels() {
        assertThat(CellLabel.read(
                                "|nor_conv_3x3~0|+|skip_connect~0|none~1|+|nor_conv_1x1~0|nor_conv_1x1~1|skip_connect~2|")
                        .hash())
                .isEqualTo("00040ab9e634522e42f96dcc57b54e55");
    }

    @Test
    void refusesWhatIsNoCellWithTheReason() {
        assertThatThrownBy(() -> CellLabel.read("|max_pool~0|+|none~0|none~1|+|none~0|none~1|none~2|"))
                .hasMessageContaining("no operation \"max_pool\"");
        assertThatThrownBy(() -> CellLabel.read("|none~0|+|none~0|none~1|"))
                .hasMessageContaining("6 operations, not 3");
        assertThatThrownBy(() -> CellLabel.read("|none~1|+|none~0|none~1|+|none~0|none~1|none~2|"))
                .hasMessageContaining("no architecture string");
        assertThatThrownBy(() -> new Cell201(15_625)).hasMessageContaining("not 15625");
    }

    @Test
    void conceptsCountAllEdgesAndTheDepthOnlyOpenRoutes() {
        assertThat(CellConcepts.of(BEST)).containsExactly(4, 1, 0, 1, 3);
        assertThat(CellConcepts.of(DEAD_END)).containsExactly(1, 1, 1, 1, 1);
        assertThat(CellConcepts.of(SEVERED)).containsExactly(2, 0, 0, 0, 0);
    }

    @Test
    void pathsAreCountedByLengthAndThenAsDigitsOfBaseFour() {
        int triple = 4 + 16 + 2 * 16 + 2 * 4 + 1;
        assertThat(CellPaths.of(BEST)).containsExactly(0, 4 + 2 * 4 + 1, 4 + 2 * 4 + 2, triple);
        assertThat(CellPaths.of(DEAD_END)).containsExactly(2, 4 + 3);
        assertThat(CellPaths.of(SEVERED)).isEmpty();
        assertThat(CellPaths.of(new Cell201(15_624))).containsExactly(3, 19, 83);
        assertThat(CellPaths.COUNT).isEqualTo(84);
    }

    @Test
    void aDrawingHasAVertexForEachOperationOnAnOpenRoute() {
        assertThat(CellDrawing.of(DEAD_END))
                .isEqualTo(new Drawing(
                        List.of("input", "skip", "conv3x3", "avgpool3x3", "output"),
                        List.of(List.of(0, 1), List.of(1, 3), List.of(0, 2), List.of(2, 4), List.of(3, 4))));
        assertThat(CellDrawing.of(SEVERED)).isEqualTo(new Drawing(List.of("input", "output"), List.of()));
        assertThat(CellDrawing.of(BEST).operations())
                .containsExactly("input", "conv3x3", "conv3x3", "conv3x3", "skip", "conv3x3", "conv1x1", "output");
    }

    /** Walks the drawn graph and compares its paths with those of the path encoding. */
    @Test
    void everyDrawingRunsForwardAndHasThePathsOfTheCell() {
        assertThat(Table.cells()).allSatisfy(cell -> {
            Drawing drawing = CellDrawing.of(cell);
            assertThat(drawing.edges()).allMatch(edge -> edge.get(0) < edge.get(1));
            assertThat(drawnPaths(drawing, 0))
                    .isEqualTo(Route.openIn(cell).stream()
                            .map(route -> route.operations(cell).stream()
                                    .map(Operation::vertex)
                                    .collect(Collectors.joining(" ", "input ", " output")))
                            .collect(Collectors.toSet()));
        });
    }

    private static Set<String> drawnPaths(Drawing drawing, int vertex) {
        String operation = drawing.operations().get(vertex);
        if (vertex == drawing.operations().size() - 1) {
            return Set.of(operation);
        }
        return drawing.edges().stream()
                .filter(edge -> edge.get(0) == vertex)
                .flatMap(edge -> drawnPaths(drawing, edge.get(1)).stream())
                .map(rest -> operation + " " + rest)
                .collect(Collectors.toSet());
    }
}
