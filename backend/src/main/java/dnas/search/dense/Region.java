package dnas.search.dense;

import java.util.List;

/**
 * A part of the code that dense sampling drew candidates from in a round.
 *
 * @param centre number of the architecture in its middle: among the best queried or the best predicted
 * @param members numbers of the candidates that were drawn near to it
 */
public record Region(int centre, List<Integer> members) {
    public Region {
        members = List.copyOf(members);
    }
}
