package dnas.web;

import dnas.space.Architecture;
import dnas.space.SearchSpace;
import java.util.List;
import java.util.stream.IntStream;

/** The concepts of some architectures of a space. */
final class ConceptValues {
    private ConceptValues() {}

    /** Values [K][N] of the K concepts of N architectures. */
    static <A extends Architecture> int[][] of(SearchSpace<A> space, List<A> architectures) {
        int[][] byArchitecture = architectures.stream().map(space::conceptsOf).toArray(int[][]::new);
        return IntStream.range(0, space.concepts().size())
                .mapToObj(concept -> IntStream.range(0, byArchitecture.length)
                        .map(i -> byArchitecture[i][concept])
                        .toArray())
                .toArray(int[][]::new);
    }
}
