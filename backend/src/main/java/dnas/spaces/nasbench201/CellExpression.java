package dnas.spaces.nasbench201;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cell computes, as text: cells with the same text compute one function. There are 4,930 texts, by these rules:
 *
 * <ul>
 *   <li>none gives nothing, and so does any operation on a node that nothing reaches;
 *   <li>a skip gives the terms of the node that it leaves;
 *   <li>any other operation gives one term, its name and in brackets the sum that it is applied to;
 *   <li>a node is the sum of what arrives, its terms in sorted order.
 * </ul>
 *
 * <p>So it matters neither in which order terms are added nor which of the two inner nodes is called 1. Left aside is the
 * bias that batch norm gives to a convolution of zero, and that an average pool of a sum is the sum of average pools.
 *
 * <p>The authors (Dong and Yang 2020, arXiv:2001.00326) count 6,466 structures, for their text keeps every zero as a term:
 * two cells that differ in the names of their inner nodes are two structures, since zeros then stand elsewhere. Each of
 * theirs lies within one of ours.
 */
final class CellExpression {
    private static final int NODES = 4;

    private CellExpression() {}

    /** Empty for a cell without an open route. */
    static String of(Cell201 cell) {
        List<List<String>> nodes = new ArrayList<>(List.of(List.of("input")));
        for (int node = 1; node < NODES; node++) {
            List<String> terms = new ArrayList<>();
            for (int edge = 0; edge < Edge.ALL.size(); edge++) {
                if (Edge.ALL.get(edge).to() == node) {
                    terms.addAll(terms(
                            cell.operation(edge), nodes.get(Edge.ALL.get(edge).from())));
                }
            }
            nodes.add(terms.stream().sorted().toList());
        }
        return sum(nodes.get(NODES - 1));
    }

    private static List<String> terms(Operation operation, List<String> source) {
        if (operation == Operation.NONE || source.isEmpty()) {
            return List.of();
        }
        return operation == Operation.SKIP ? source : List.of(operation.label() + "(" + sum(source) + ")");
    }

    private static String sum(List<String> terms) {
        return String.join("+", terms);
    }
}
