package dnas.controller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the concepts of a controller's codes can be set to, and what becomes of combinations that no architecture has. */
public final class Sliders {
    private final ConceptTable concepts;
    private final int[][] existing;

    Sliders(ConceptTable concepts) {
        this.concepts = concepts;
        existing = IntStream.range(0, concepts.concepts())
                .mapToObj(k -> IntStream.range(0, concepts.size())
                        .map(i -> concepts.combination(i)[k])
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Values of a concept that some architecture has, ascending. */
    public int[] values(int concept) {
        return existing[concept].clone();
    }

    /** Whether some architecture has all these concepts [K]. */
    public boolean exist(int[] combination) {
        return concepts.find(combination).isPresent();
    }

    /** The whole values [K] nearest to those that a code [D] names, whether or not they exist together. */
    public int[] rounded(float[] code) {
        return concepts.rounded(code, 0);
    }

    /**
     * The combination [K] that exists and is nearest to what is asked: first in the concepts that are asked for, then, in
     * those that are not, to the mean of the space.
     *
     * @param asked [K], empty where the concept is left open
     */
    public int[] completed(List<OptionalInt> asked) {
        int[] values = asked.stream().mapToInt(value -> value.orElse(0)).toArray();
        if (asked.stream().allMatch(OptionalInt::isPresent) && exist(values)) {
            return values;
        }
        float[] wanted = concepts.standardise(values);
        for (int k = 0; k < wanted.length; k++) {
            wanted[k] = asked.get(k).isPresent() ? wanted[k] : 0;
        }
        return concepts.combination(concepts.completed(wanted, k -> asked.get(k).isPresent()))
                .clone();
    }

    /**
     * The combination [K] that exists once one slider was moved: it has the reachable value nearest to the one asked, and the
     * other concepts change as little as they can.
     *
     * @param asked [K], the moved concept with the value that it is moved to
     */
    public int[] moved(int[] asked, int concept) {
        float[] standardised = concepts.standardise(asked);
        return concepts.combination(concepts.moved(standardised, concept, standardised[concept]))
                .clone();
    }

    /**
     * Where each value of one concept leads from a combination: what {@link #moved} gives, for all {@link #values} in one pass.
     *
     * @return a combination [K] for each value
     */
    public List<int[]> ways(int[] from, int concept) {
        float[] standardised = concepts.standardise(from);
        int[] best = new int[existing[concept].length];
        float[] least = new float[best.length];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        for (int i = 0; i < concepts.size(); i++) {
            int place = Arrays.binarySearch(existing[concept], concepts.combination(i)[concept]);
            float distance = concepts.distanceOfOthers(i, standardised, concept);
            if (distance < least[place]) {
                least[place] = distance;
                best[place] = i;
            }
        }
        return Arrays.stream(best)
                .mapToObj(i -> concepts.combination(i).clone())
                .toList();
    }

    /**
     * At most so many places of a concept's {@link #values}, evenly spread, the first, the last and the one of a present value
     * among them.
     */
    public List<Integer> spread(int concept, int present, int most) {
        int count = existing[concept].length;
        if (count <= most) {
            return IntStream.range(0, count).boxed().toList();
        }
        List<Integer> places = new ArrayList<>(IntStream.range(0, most)
                .mapToObj(i -> (int) Math.round((double) i * (count - 1) / (most - 1)))
                .toList());
        int own = Arrays.binarySearch(existing[concept], present);
        if (own > 0 && own < count - 1) {
            int nearest = IntStream.range(1, most - 1)
                    .boxed()
                    .min(Comparator.comparingInt(i -> Math.abs(places.get(i) - own)))
                    .orElseThrow();
            places.set(nearest, own);
        }
        return List.copyOf(places);
    }
}
