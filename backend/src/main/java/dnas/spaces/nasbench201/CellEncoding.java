package dnas.spaces.nasbench201;

import dnas.space.Decision;
import dnas.space.Encoding;
import dnas.space.Prefix;
import java.util.List;

/** A cell as six decisions of five operations, one an edge in the order of {@link Edge#ALL}: 30 bits in the one-hot form. */
final class CellEncoding implements Encoding<Cell201> {
    private static final List<Decision> DECISIONS = Edge.ALL.stream()
            .map(edge -> new Decision("edge " + edge.from() + "-" + edge.to(), Operation.ALL.size()))
            .toList();

    @Override
    public List<Decision> decisions() {
        return DECISIONS;
    }

    @Override
    public int[] encode(Cell201 cell) {
        return cell.operations().stream().mapToInt(Operation::digit).toArray();
    }

    @Override
    public int features() {
        return CellPrefix.FEATURES;
    }

    @Override
    public Prefix<Cell201> start(int[] concepts) {
        return new CellPrefix(concepts);
    }

    @Override
    public Prefix<Cell201> start() {
        return start(new int[CellConcepts.ALL.size()]);
    }
}
