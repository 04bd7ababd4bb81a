package dnas.spaces.table;

import dnas.space.Concept;
import java.util.List;

/** Concepts of chains, each the sum of whole-number weights of the chosen options. */
final class ChainConcepts {
    private final List<Concept> all;
    /** By concept, layer and option. */
    private final int[][][] weights;

    ChainConcepts(List<Concept> all, int[][][] weights) {
        this.all = List.copyOf(all);
        this.weights = weights;
    }

    List<Concept> all() {
        return all;
    }

    int[][][] weights() {
        return weights;
    }

    /** What an option in a layer adds to a concept. */
    int weight(int concept, int layer, int option) {
        return weights[concept][layer][option];
    }

    /** Values [K] of a chain. */
    int[] of(Chain chain) {
        int[] choices = chain.choices();
        int[] values = new int[weights.length];
        for (int concept = 0; concept < values.length; concept++) {
            for (int layer = 0; layer < choices.length; layer++) {
                values[concept] += weights[concept][layer][choices[layer]];
            }
        }
        return values;
    }
}
