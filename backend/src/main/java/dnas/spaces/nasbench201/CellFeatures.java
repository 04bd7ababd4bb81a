package dnas.spaces.nasbench201;

import dnas.space.Cost;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * 57 numbers that describe a cell to a predictor.
 *
 * <table>
 *   <caption>In their order</caption>
 *   <tr><th>how many</th><th>what</th></tr>
 *   <tr><td>5</td><td>edges with each operation</td></tr>
 *   <tr><td>4</td><td>edges on open routes with each operation but none</td></tr>
 *   <tr><td>1</td><td>edges with an operation that are on no open route</td></tr>
 *   <tr><td>1</td><td>open routes</td></tr>
 *   <tr><td>10</td><td>most and fewest layers, convolutions, conv1x1, conv3x3, average pools on an open route</td></tr>
 *   <tr><td>1</td><td>whether an open route has skips alone</td></tr>
 *   <tr><td>2</td><td>edges on open routes that leave the input, that enter the output</td></tr>
 *   <tr><td>3</td><td>logarithms of FLOPs, of parameters, and of the FLOPs without edges on no open route</td></tr>
 *   <tr><td>30</td><td>the operation on each edge, one-hot; none for an edge on no open route</td></tr>
 * </table>
 */
final class CellFeatures {
    static final int SIZE = 57;

    private static final List<Predicate<Operation>> ALONG_ROUTES = List.of(
            Operation::isLayer,
            Operation::isConvolution,
            Operation.CONV1X1::equals,
            Operation.CONV3X3::equals,
            Operation.AVGPOOL3X3::equals);

    private final float[] values = new float[SIZE];
    private int next;

    private CellFeatures() {}

    /** The numbers [57]. */
    static float[] of(Cell201 cell) {
        boolean[] live = Route.live(cell);
        Cell201 simplified = simplified(cell, live);
        CellFeatures features = new CellFeatures();
        features.putCounts(cell, simplified);
        features.putRoutes(cell, Route.openIn(cell));
        features.put(edgesWhere(live, edge -> edge.from() == 0));
        features.put(edgesWhere(live, edge -> edge.to() == 3));
        Cost cost = CellCost.of(cell, ImageDataset.CIFAR10);
        features.put(Math.log(cost.flops()));
        features.put(Math.log(cost.parameters()));
        features.put(Math.log(CellCost.of(simplified, ImageDataset.CIFAR10).flops()));
        for (Operation operation : simplified.operations()) {
            features.values[features.next + operation.digit()] = 1;
            features.next += Operation.ALL.size();
        }
        return features.values;
    }

    private static Cell201 simplified(Cell201 cell, boolean[] live) {
        return Cell201.of(IntStream.range(0, live.length)
                .mapToObj(edge -> live[edge] ? cell.operation(edge) : Operation.NONE)
                .toList());
    }

    private void put(double value) {
        values[next++] = (float) value;
    }

    private void putCounts(Cell201 cell, Cell201 simplified) {
        for (Operation operation : Operation.ALL) {
            put(cell.count(operation));
        }
        for (Operation operation : Operation.ALL) {
            if (operation != Operation.NONE) {
                put(simplified.count(operation));
            }
        }
        put(simplified.count(Operation.NONE) - cell.count(Operation.NONE));
    }

    private void putRoutes(Cell201 cell, List<Route> open) {
        put(open.size());
        for (Predicate<Operation> such : ALONG_ROUTES) {
            int[] counts =
                    open.stream().mapToInt(route -> route.count(cell, such)).toArray();
            put(IntStream.of(counts).max().orElse(0));
            put(IntStream.of(counts).min().orElse(0));
        }
        put(open.stream().anyMatch(route -> route.count(cell, Operation::isLayer) == 0) ? 1 : 0);
    }

    private static long edgesWhere(boolean[] live, Predicate<Edge> such) {
        return IntStream.range(0, live.length)
                .filter(edge -> live[edge] && such.test(Edge.ALL.get(edge)))
                .count();
    }
}
