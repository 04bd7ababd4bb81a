package dnas.spaces.nasbench201;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which cells compute one function: those with the same {@link CellExpression}. */
final class Equivalence {
    /** In the order of the space. */
    private final Map<String, List<Cell201>> cellsOfExpression;

    /**
     * @param cells of the space in its order
     */
    Equivalence(List<Cell201> cells) {
        cellsOfExpression = cells.stream().collect(Collectors.groupingBy(CellExpression::of));
    }

    /** The other cells that compute what a cell does. */
    List<Cell201> others(Cell201 cell) {
        return cellsOfExpression.getOrDefault(CellExpression.of(cell), List.of()).stream()
                .filter(other -> !other.equals(cell))
                .toList();
    }
}
