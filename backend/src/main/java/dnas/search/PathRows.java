package dnas.search;

import dnas.space.Architecture;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The path encoding (White et al. 2021, arXiv:1910.11858): 1 for each path that an architecture has. Only paths that occur
 * get a column: the others would be 0 everywhere and teach a net nothing.
 *
 * @param columns column of each path of the space [paths], -1 for one that does not occur
 * @param width number of columns
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PathRows<A extends Architecture>(SearchSpace<A> space, int[] columns, int width) {
    /** For architectures that are to be told apart. */
    static <A extends Architecture> PathRows<A> of(SearchSpace<A> space, List<A> known, List<A> candidates) {
        int[] present = Stream.concat(known.stream(), candidates.stream())
                .flatMapToInt(architecture -> Arrays.stream(space.pathsOf(architecture)))
                .sorted()
                .distinct()
                .toArray();
        int[] columns = new int[space.pathCount()];
        Arrays.fill(columns, -1);
        for (int column = 0; column < present.length; column++) {
            columns[present[column]] = column;
        }
        return new PathRows<>(space, columns, present.length);
    }

    /** Rows of features [n][width]. */
    float[][] of(List<A> architectures) {
        float[][] rows = new float[architectures.size()][width];
        for (int i = 0; i < rows.length; i++) {
            for (int path : space.pathsOf(architectures.get(i))) {
                rows[i][columns[path]] = 1;
            }
        }
        return rows;
    }
}
