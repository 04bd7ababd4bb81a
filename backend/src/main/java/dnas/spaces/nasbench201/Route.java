package dnas.spaces.nasbench201;

import java.util.List;
import java.util.function.Predicate;

/**
 * One of the four ways from input to output. It is open in a cell with an operation other than none on each of its edges;
 * an edge on no open route contributes nothing.
 *
 * @param edges indices in {@link Edge#ALL}
 */
record Route(List<Integer> edges) {
    /** All of them, the shortest first: 0-3, 0-1-3, 0-2-3, 0-1-2-3. */
    static final List<Route> ALL = List.of(
            new Route(List.of(3)), new Route(List.of(0, 4)), new Route(List.of(1, 5)), new Route(List.of(0, 2, 5)));

    /** The open ones of a cell. */
    static List<Route> openIn(Cell201 cell) {
        return ALL.stream().filter(route -> route.isOpenIn(cell)).toList();
    }

    /** Whether an open route of the cell passes each edge [6]. */
    static boolean[] live(Cell201 cell) {
        boolean[] live = new boolean[Edge.ALL.size()];
        for (Route route : openIn(cell)) {
            route.edges.forEach(edge -> live[edge] = true);
        }
        return live;
    }

    private boolean isOpenIn(Cell201 cell) {
        return edges.stream().noneMatch(edge -> cell.operation(edge) == Operation.NONE);
    }

    /** The operations along it, from the input on. */
    List<Operation> operations(Cell201 cell) {
        return edges.stream().map(cell::operation).toList();
    }

    /** How many of the operations along it are such. */
    int count(Cell201 cell, Predicate<Operation> such) {
        return (int) operations(cell).stream().filter(such).count();
    }
}
