package dnas.web;

import dnas.space.Architecture;
import dnas.space.SearchSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The concepts of architectures of a space. */
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

    /** By the names of the concepts, in the space's order. */
    static Map<String, Integer> named(SearchSpace<?> space, int[] values) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int concept = 0; concept < values.length; concept++) {
            named.put(space.concepts().get(concept).name(), values[concept]);
        }
        return named;
    }
}
