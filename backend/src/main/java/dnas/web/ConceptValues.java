package dnas.web;

import dnas.space.Architecture;
import dnas.space.ListedSpace;

/** The concepts of some architectures of a listed space. */
final class ConceptValues {
    private ConceptValues() {}

    /** Values [K][N] of the K concepts of the architectures at N indices. */
    static <A extends Architecture> int[][] of(ListedSpace<A> space, int[] indices) {
        int[][] values = new int[space.concepts().size()][indices.length];
        for (int i = 0; i < indices.length; i++) {
            int[] concepts = space.conceptsOf(space.get(indices[i]));
            for (int k = 0; k < concepts.length; k++) {
                values[k][i] = concepts[k];
            }
        }
        return values;
    }
}
