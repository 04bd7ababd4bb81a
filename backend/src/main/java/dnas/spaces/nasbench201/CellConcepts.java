package dnas.spaces.nasbench201;

import dnas.space.Concept;
import dnas.space.ConceptGroup;
import java.util.List;

/**
 * The five concepts of a cell. Operations and skips are counted on all six edges, on routes that are not open too, for the
 * network computes and pays for them; the depth is the most convolutions and pools on an open route, 0 where none is open.
 */
final class CellConcepts {
    static final List<Concept> ALL = List.of(
            new Concept("conv3x3", "Conv 3×3", ConceptGroup.OPERATIONS),
            new Concept("conv1x1", "Conv 1×1", ConceptGroup.OPERATIONS),
            new Concept("avgpool", "Average-pool 3×3", ConceptGroup.OPERATIONS),
            new Concept("skips", "Skip connections", ConceptGroup.SKIPS),
            new Concept("depth", "Longest path", ConceptGroup.LAYERS));

    /** The operations that the first concepts count. */
    static final List<Operation> COUNTED =
            List.of(Operation.CONV3X3, Operation.CONV1X1, Operation.AVGPOOL3X3, Operation.SKIP);

    static final int DEPTH = COUNTED.size();

    private CellConcepts() {}

    /** Values [5] in the order of {@link #ALL}. */
    static int[] of(Cell201 cell) {
        int[] values = new int[ALL.size()];
        for (int i = 0; i < COUNTED.size(); i++) {
            values[i] = cell.count(COUNTED.get(i));
        }
        values[DEPTH] = Route.openIn(cell).stream()
                .mapToInt(route -> route.count(cell, Operation::isLayer))
                .max()
                .orElse(0);
        return values;
    }
}
