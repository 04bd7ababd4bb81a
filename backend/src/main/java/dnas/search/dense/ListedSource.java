package dnas.search.dense;

import dnas.search.Features;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.util.KthSelector;

/** Candidates from the list of a space, by the codes that were computed once for all of it. */
final class ListedSource implements CandidateSource {
    private static final double SHRINK = 0.9;
    private static final int IN_REGION = 8_000;
    private static final int IN_REGION_AT_LEAST = 2_400;
    /** Share of the space that a round looks at, so that rounds differ. */
    private static final double FRESH = 0.35;

    private final Features<?> features;
    private final RandomGenerator random;
    /** Every number within the domain, ascending, so that the features are read in the order in which they are stored. */
    private final int[] inside;

    /**
     * @param domain numbers of its architectures
     */
    ListedSource(int[] domain, Features<?> features, RandomGenerator random) {
        this.features = features;
        this.random = random;
        inside = domain.clone();
        Arrays.parallelSort(inside);
    }

    @Override
    public int[] broad(int count) {
        if (count >= inside.length) {
            return inside;
        }
        return random.ints(0, inside.length)
                .distinct()
                .limit(count)
                .map(i -> inside[i])
                .toArray();
    }

    @Override
    public List<Region> near(List<Integer> centres, int round) {
        int count = (int) Math.max(IN_REGION * Math.pow(SHRINK, round), IN_REGION_AT_LEAST);
        int[] fresh = fresh();
        if (count >= fresh.length) {
            List<Integer> all = IntStream.of(fresh).boxed().toList();
            return centres.stream().map(centre -> new Region(centre, all)).toList();
        }
        float[][] codes = centres.stream().map(features::codeAt).toArray(float[][]::new);
        double[][] distances = features.squaredCodeDistances(fresh, codes);
        return IntStream.range(0, distances.length)
                .parallel()
                .mapToObj(i -> new Region(
                        centres.get(i),
                        nearest(distances[i], count)
                                .mapToObj(place -> fresh[place])
                                .toList()))
                .toList();
    }

    @Override
    public int invalid() {
        return 0;
    }

    /** Positions of the least distances, ascending. */
    private static IntStream nearest(double[] distances, int count) {
        double limit = new KthSelector().select(distances.clone(), null, count - 1);
        return IntStream.range(0, distances.length)
                .filter(i -> distances[i] <= limit)
                .limit(count);
    }

    /** Each number within the domain with the same chance. */
    private int[] fresh() {
        int[] drawn = new int[inside.length];
        int count = 0;
        for (int index : inside) {
            if (random.nextDouble() < FRESH) {
                drawn[count++] = index;
            }
        }
        return Arrays.copyOf(drawn, count);
    }
}
