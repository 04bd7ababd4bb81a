package dnas.spaces.nasbench201;

import java.util.List;

/**
 * The paths from input to output as sequences of operations without none, 84 in all, the shortest first: indices 0 to 3 are
 * single operations, 4 to 19 pairs, 20 to 83 triples; among equally long paths the operations count as digits of base 4,
 * first to last (0 skip, 1 conv1x1, 2 conv3x3, 3 average pool).
 *
 * <p>Source: the path encoding of White, Neiswanger and Savani 2021, arXiv:1910.11858.
 */
final class CellPaths {
    /** Every operation but none. */
    private static final int OPERATIONS = Operation.ALL.size() - 1;

    /** 4 + 16 + 64. */
    static final int COUNT = start(4);

    private CellPaths() {}

    /** Index of the first path with so many operations. */
    private static int start(int length) {
        int start = 0;
        for (int shorter = 1, paths = OPERATIONS; shorter < length; shorter++, paths *= OPERATIONS) {
            start += paths;
        }
        return start;
    }

    /** Indices of the paths that are there, ascending. */
    static int[] of(Cell201 cell) {
        return Route.openIn(cell).stream()
                .mapToInt(route -> index(route.operations(cell)))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int index(List<Operation> operations) {
        int number = 0;
        for (Operation operation : operations) {
            number = number * OPERATIONS + operation.digit() - Operation.SKIP.digit();
        }
        return start(operations.size()) + number;
    }
}
