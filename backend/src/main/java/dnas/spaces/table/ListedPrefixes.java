package dnas.spaces.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which beginnings of chains the table can complete: all its chains in the order of their choices, and those of each
 * combination of concepts. Chains with the same beginning stand side by side, so each further choice narrows a span by
 * bisection.
 */
final class ListedPrefixes {
    private static final Comparator<Chain> BY_CHOICES = (one, other) -> Arrays.compare(one.choices(), other.choices());

    private final Chain[] all;
    private final Map<List<Integer>, Chain[]> byConcepts = new HashMap<>();

    ListedPrefixes(List<Chain> chains, ChainConcepts concepts) {
        all = chains.stream().sorted(BY_CHOICES).toArray(Chain[]::new);
        Map<List<Integer>, Integer> sizes = new HashMap<>();
        for (Chain chain : all) {
            sizes.merge(key(concepts.of(chain)), 1, Integer::sum);
        }
        sizes.forEach((values, size) -> byConcepts.put(values, new Chain[size]));
        for (Chain chain : all) {
            List<Integer> values = key(concepts.of(chain));
            Chain[] members = byConcepts.getOrDefault(values, all);
            members[members.length - sizes.merge(values, -1, Integer::sum) - 1] = chain;
        }
    }

    private static List<Integer> key(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Before any choice. */
    Span whole() {
        return new Span(all, 0, all.length);
    }

    /** The same among the chains with these concepts; empty when the table has none. */
    Span having(int[] concepts) {
        Chain[] members = byConcepts.getOrDefault(key(concepts), new Chain[0]);
        return new Span(members, 0, members.length);
    }

    /** Chains that begin alike. */
    static final class Span {
        private final Chain[] chains;
        private final int from;
        private final int to;

        private Span(Chain[] chains, int from, int to) {
            this.chains = chains;
            this.from = from;
            this.to = to;
        }

        boolean isEmpty() {
            return from == to;
        }

        Chain first() {
            return chains[from];
        }

        /** Those with an option in the layer after their common beginning. */
        Span with(int layer, int option) {
            return new Span(chains, firstFrom(layer, option), firstFrom(layer, option + 1));
        }

        private int firstFrom(int layer, int option) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (chains[middle].choices()[layer] < option) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
