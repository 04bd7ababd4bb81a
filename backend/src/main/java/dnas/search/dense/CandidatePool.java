package dnas.search.dense;

import dnas.search.Features;
import dnas.search.SearchContext;
import dnas.space.Architecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.util.KthSelector;

/** Draws the candidates of a round: inside regions of the code, uniformly, and next to the best; all within the FLOPs range. */
final class CandidatePool<A extends Architecture> {
    private static final int SPREAD_FROM = 4_000;
    private static final int UNIFORM = 6_000;
    private static final int BEST_QUERIED = 10;
    private static final int BEST_PREDICTED = 20;
    private static final int REGIONS = 4;
    private static final double SHRINK = 0.9;
    private static final double SMALLEST_RADIUS = 0.3;
    private static final int IN_REGION = 8_000;
    private static final int IN_REGION_AT_LEAST = 2_400;
    /** Share of the space that a round looks at, so that rounds differ. */
    private static final double FRESH = 0.35;

    private final SearchContext<A> context;
    private final Features features;
    private final boolean regions;
    private final boolean neighbours;
    /** Every index within the FLOPs range, ascending, so that the features are read in the order in which they are stored. */
    private final int[] inside;

    CandidatePool(SearchContext<A> context, Features features, Set<DenseSetting> settings) {
        this.context = context;
        this.features = features;
        regions = !settings.contains(DenseSetting.NO_REGIONS);
        neighbours = !settings.contains(DenseSetting.NO_NEIGHBOURS);
        inside = context.space().byFlops().indicesIn(context.range());
        Arrays.parallelSort(inside);
    }

    /** Up to so many indices far apart in the code, by k-means++ seeding (Arthur and Vassilvitskii 2007). */
    List<Integer> spreadOut(int count) {
        int[] some = uniform(SPREAD_FROM);
        double[] distances = new double[some.length];
        Arrays.fill(distances, 1);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(count, some.length)) {
            int next = weightedDraw(distances);
            float[] centre = features.codeAt(some[next]);
            chosen.add(some[next]);
            for (int i = 0; i < some.length; i++) {
                double distance = features.squaredCodeDistance(some[i], centre);
                distances[i] = chosen.size() == 1 ? distance : Math.min(distances[i], distance);
            }
            distances[next] = 0;
        }
        return chosen;
    }

    private int weightedDraw(double[] weights) {
        double rest = Arrays.stream(weights).sum() * context.random().nextDouble();
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                rest -= weights[i];
                if (rest < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /**
     * Candidates of a round, none of them queried yet.
     *
     * @param best queried indices, best first
     * @param round from 0; regions shrink with it
     */
    int[] draw(Model model, List<Integer> best, Set<Integer> queried, int round) {
        int inRegion = (int) Math.max(IN_REGION * Math.pow(SHRINK, round), IN_REGION_AT_LEAST);
        int[] uniform = uniform(regions ? UNIFORM : UNIFORM + REGIONS * inRegion);
        Set<Integer> candidates = new LinkedHashSet<>();
        Arrays.stream(uniform).forEach(candidates::add);
        if (regions) {
            double radius = Math.max(Math.pow(SHRINK, round), SMALLEST_RADIUS);
            int[] fresh = fresh();
            for (float[] centre : centres(model, best, uniform, radius)) {
                nearest(centre, fresh, inRegion).forEach(candidates::add);
            }
        }
        if (neighbours) {
            best.stream().limit(BEST_QUERIED).flatMap(this::neighboursOf).forEach(candidates::add);
        }
        candidates.removeAll(queried);
        return candidates.stream().mapToInt(index -> index).toArray();
    }

    private Stream<Integer> neighboursOf(int index) {
        return context.space().neighbours(context.space().get(index)).stream()
                .filter(neighbour -> context.range()
                        .contains(context.space().costOf(neighbour).flops()))
                .map(context.space()::indexOf);
    }

    /** Centres of the regions, scaled codes [D]: high posterior means, apart by half the radius. */
    private List<float[]> centres(Model model, List<Integer> best, int[] uniform, double radius) {
        int[] queried =
                best.stream().limit(BEST_QUERIED).mapToInt(index -> index).toArray();
        List<Scored> promising = new ArrayList<>(score(model, queried));
        score(model, uniform).stream()
                .sorted(Comparator.comparingDouble(Scored::mean).reversed())
                .limit(BEST_PREDICTED)
                .forEach(promising::add);
        promising.sort(Comparator.comparingDouble(Scored::mean).reversed());
        List<float[]> centres = new ArrayList<>();
        double apart = 0.25 * radius * radius;
        for (Scored scored : promising) {
            if (centres.size() < REGIONS
                    && centres.stream()
                            .allMatch(centre -> features.squaredCodeDistance(scored.index(), centre) >= apart)) {
                centres.add(features.codeAt(scored.index()));
            }
        }
        return centres;
    }

    private record Scored(int index, double mean) {}

    private List<Scored> score(Model model, int[] indices) {
        return IntStream.of(indices)
                .parallel()
                .mapToObj(index -> new Scored(index, model.mean(index)))
                .toList();
    }

    /** Those of the given indices whose codes are nearest to a centre. */
    private IntStream nearest(float[] centre, int[] among, int count) {
        if (count >= among.length) {
            return IntStream.of(among);
        }
        double[] distances = IntStream.of(among)
                .parallel()
                .mapToDouble(index -> features.squaredCodeDistance(index, centre))
                .toArray();
        double limit = new KthSelector().select(distances.clone(), null, count - 1);
        return IntStream.range(0, among.length)
                .filter(i -> distances[i] <= limit)
                .map(i -> among[i])
                .limit(count);
    }

    /** Distinct indices within the range, uniformly; all of them when there are no more. */
    private int[] uniform(int count) {
        if (count >= inside.length) {
            return inside;
        }
        return context.random()
                .ints(0, inside.length)
                .distinct()
                .limit(count)
                .map(i -> inside[i])
                .toArray();
    }

    /** Each index within the range with the same chance. */
    private int[] fresh() {
        int[] drawn = new int[inside.length];
        int count = 0;
        for (int index : inside) {
            if (context.random().nextDouble() < FRESH) {
                drawn[count++] = index;
            }
        }
        return Arrays.copyOf(drawn, count);
    }
}
