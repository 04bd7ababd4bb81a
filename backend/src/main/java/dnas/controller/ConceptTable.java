package dnas.controller;

import dnas.space.Architecture;
import dnas.space.ListedSpace;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The combinations of concepts that exist in a space, in the space's order, and the mean and standard deviation of each concept over the space, by which concepts are standardised.
 */
final class ConceptTable {
    private final int[][] combinations;
    private final float[] mean;
    private final float[] deviation;
    private final float[][] standardised;
    private final Map<List<Integer>, Integer> indices = new HashMap<>();
    /** Of each concept, over all combinations [K]. */
    private final int[] least;

    private final int[] greatest;

    ConceptTable(int[][] combinations, float[] mean, float[] deviation) {
        this.combinations = combinations;
        this.mean = mean;
        this.deviation = deviation;
        standardised = Arrays.stream(combinations).map(this::standardise).toArray(float[][]::new);
        for (int i = 0; i < combinations.length; i++) {
            indices.put(key(combinations[i]), i);
        }
        least = IntStream.range(0, mean.length)
                .map(k -> Arrays.stream(combinations)
                        .mapToInt(values -> values[k])
                        .min()
                        .orElseThrow())
                .toArray();
        greatest = IntStream.range(0, mean.length)
                .map(k -> Arrays.stream(combinations)
                        .mapToInt(values -> values[k])
                        .max()
                        .orElseThrow())
                .toArray();
    }

    /** The combinations of a space; its representatives give means and deviations. */
    static <A extends Architecture> ConceptTable of(SearchSpace<A> space) {
        ListedSpace<A> representatives = space.representatives();
        int concepts = space.concepts().size();
        int size = representatives.size();
        double[] sum = new double[concepts];
        double[] squares = new double[concepts];
        for (int i = 0; i < size; i++) {
            int[] values = space.conceptsOf(representatives.get(i));
            for (int k = 0; k < concepts; k++) {
                sum[k] += values[k];
                squares[k] += (double) values[k] * values[k];
            }
        }
        float[] mean = new float[concepts];
        float[] deviation = new float[concepts];
        for (int k = 0; k < concepts; k++) {
            double average = sum[k] / size;
            double variance = squares[k] / size - average * average;
            mean[k] = (float) average;
            deviation[k] = variance > 0 ? (float) Math.sqrt(variance) : 1;
        }
        return new ConceptTable(space.conceptCombinations(), mean, deviation);
    }

    /** Number of combinations that exist. */
    int size() {
        return combinations.length;
    }

    int concepts() {
        return mean.length;
    }

    int[] combination(int index) {
        return combinations[index];
    }

    /** Standardised values [K] of a combination. */
    float[] standardised(int index) {
        return standardised[index];
    }

    float[] mean() {
        return mean;
    }

    float[] deviation() {
        return deviation;
    }

    float[] standardise(int[] values) {
        float[] result = new float[mean.length];
        for (int k = 0; k < mean.length; k++) {
            result[k] = (values[k] - mean[k]) / deviation[k];
        }
        return result;
    }

    /** Index of a combination that exists. */
    int indexOf(int[] values) {
        return find(values)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No architecture has the concepts " + Arrays.toString(values) + ". Maybe snap them first."));
    }

    /** Index of a combination; empty when no architecture has it. */
    OptionalInt find(int[] values) {
        Integer index = indices.get(key(values));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Index of the combination nearest to standardised values, which start at {@code offset}. */
    int nearest(float[] values, int offset) {
        Integer rounded = indices.get(key(rounded(values, offset)));
        return rounded != null ? rounded : nearestOfAll(values, offset);
    }

    /** The nearest whole values; when they exist together, nothing that exists is nearer. */
    int[] rounded(float[] values, int offset) {
        int[] rounded = new int[mean.length];
        for (int k = 0; k < mean.length; k++) {
            rounded[k] = Math.round(values[offset + k] * deviation[k] + mean[k]);
        }
        return rounded;
    }

    private int nearestOfAll(float[] values, int offset) {
        int nearest = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < standardised.length; i++) {
            float distance = 0;
            for (int k = 0; k < mean.length && distance < least; k++) {
                float difference = standardised[i][k] - values[offset + k];
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /**
     * Index of the combination that a slider gives: of those whose value of one concept is nearest to the wanted one, the
     * nearest to the present values in the other concepts. So the moved concept obeys first, and the others move as little as
     * the space lets them.
     *
     * @param values standardised, of all concepts [K], where the slider is moved from
     * @param wanted standardised, of the moved concept
     */
    int moved(float[] values, int concept, float wanted) {
        int best = 0;
        float nearest = Float.POSITIVE_INFINITY;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < standardised.length; i++) {
            float missed = Math.abs(standardised[i][concept] - wanted);
            if (missed <= nearest) {
                float others = distanceOfOthers(i, values, concept);
                if (missed < nearest || others < least) {
                    best = i;
                    nearest = missed;
                    least = others;
                }
            }
        }
        return best;
    }

    /** Squared distance of a combination from a code, whose first K numbers are standardised, in all concepts but one. */
    float distanceOfOthers(int index, float[] values, int concept) {
        return distance(index, values, k -> k != concept);
    }

    private float distance(int index, float[] values, IntPredicate counted) {
        float distance = 0;
        for (int k = 0; k < mean.length; k++) {
            float difference = counted.test(k) ? standardised[index][k] - values[k] : 0;
            distance += difference * difference;
        }
        return distance;
    }

    /**
     * Index of the combination nearest to standardised values [K] in the concepts that are asked for; of several, the one
     * nearest in the others.
     */
    int completed(float[] values, IntPredicate asked) {
        int best = 0;
        float missed = Float.POSITIVE_INFINITY;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < standardised.length; i++) {
            float first = distance(i, values, asked);
            if (first <= missed) {
                float others = distance(i, values, asked.negate());
                if (first < missed || others < least) {
                    best = i;
                    missed = first;
                    least = others;
                }
            }
        }
        return best;
    }

    /** Index of the combination that differs in one concept only, by {@code step}; empty when no architecture has it. */
    OptionalInt stepped(int combination, int concept, int step) {
        int[] values = combinations[combination].clone();
        values[concept] += step;
        return find(values);
    }

    /**
     * Every combination that differs from one in exactly one concept, ascending; how far apart they are in it stands beside
     * each.
     */
    SortedMap<Integer, Integer> alongOne(int combination) {
        SortedMap<Integer, Integer> found = new TreeMap<>();
        for (int k = 0; k < mean.length; k++) {
            int[] values = combinations[combination].clone();
            int from = values[k];
            for (int value = least[k]; value <= greatest[k]; value++) {
                values[k] = value;
                Integer index = value == from ? null : indices.get(key(values));
                if (index != null) {
                    found.put(index, Math.abs(value - from));
                }
            }
        }
        return found;
    }

    private static List<Integer> key(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
