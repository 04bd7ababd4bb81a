package dnas.search.dense;

import dnas.search.Features;
import dnas.search.SearchContext;
import dnas.space.Architecture;
import dnas.space.ListedDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the candidates of a round together: from regions of the code, from all over, and next to the best; within the FLOPs range. */
final class CandidatePool<A extends Architecture> {
    private static final int SPREAD_FROM = 4_000;
    private static final int UNIFORM = 6_000;
    private static final int BEST_QUERIED = 10;
    private static final int BEST_PREDICTED = 20;
    private static final int REGIONS = 4;
    /**
     * Steps up the posterior mean. On Accel-NASBench (tuning seeds 0 to 11, 150 queries, surrogate) three of them raised the
     * incumbent from 65.63 to 66.00 % at 300 MFLOPs and from 66.79 to 66.95 % at 400.
     */
    private static final int CLIMBS = 3;

    private static final double SHRINK = 0.9;
    private static final double SMALLEST_RADIUS = 0.3;
    /** Broad candidates that take the place of those in regions. */
    private static final int INSTEAD_OF_REGIONS = 10_000;

    private final SearchContext<A> context;
    private final Features<A> features;
    private final boolean regions;
    private final boolean neighbours;
    private final CandidateSource source;
    private List<Region> lastRegions = List.of();

    CandidatePool(SearchContext<A> context, Features<A> features, Set<DenseSetting> settings, CandidateSource source) {
        this.context = context;
        this.features = features;
        regions = !settings.contains(DenseSetting.NO_REGIONS);
        neighbours = !settings.contains(DenseSetting.NO_NEIGHBOURS);
        this.source = source;
    }

    /** Up to so many indices far apart in the code, by k-means++ seeding (Arthur and Vassilvitskii 2007). */
    List<Integer> spreadOut(int count) {
        int[] some = source.broad(SPREAD_FROM);
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

    /** Regions of the last round; empty before the first, and without regions. */
    List<Region> lastRegions() {
        return lastRegions;
    }

    /**
     * Candidates of a round, none of them queried yet.
     *
     * @param best queried indices, best first
     * @param round from 0; regions shrink with it
     */
    int[] draw(Model model, List<Integer> best, Set<Integer> queried, int round) {
        int[] broad = source.broad(regions ? UNIFORM : UNIFORM + INSTEAD_OF_REGIONS);
        Set<Integer> candidates = new LinkedHashSet<>();
        Arrays.stream(broad).forEach(candidates::add);
        if (regions) {
            double radius = Math.max(Math.pow(SHRINK, round), SMALLEST_RADIUS);
            lastRegions = source.near(centres(model, best, broad, radius), round);
            lastRegions.forEach(region -> candidates.addAll(region.members()));
        }
        if (neighbours) {
            best.stream().limit(BEST_QUERIED).flatMap(this::neighboursOf).forEach(candidates::add);
            if (!(context.domain() instanceof ListedDomain<A>)) {
                climb(model, candidates);
            }
        }
        candidates.removeAll(queried);
        return candidates.stream().mapToInt(index -> index).toArray();
    }

    /** Adds the neighbours of the best predicted, and theirs: what is between the candidates of a space that cannot be listed. */
    private void climb(Model model, Set<Integer> candidates) {
        for (int step = 0; step < CLIMBS; step++) {
            int[] known = candidates.stream().mapToInt(index -> index).toArray();
            score(model, known).stream()
                    .sorted(Comparator.comparingDouble(Scored::mean).reversed())
                    .limit(BEST_PREDICTED)
                    .flatMap(scored -> neighboursOf(scored.index()))
                    .forEach(candidates::add);
        }
    }

    private Stream<Integer> neighboursOf(int index) {
        return IntStream.of(features.numbersOf(context.neighbours(features.get(index))))
                .boxed();
    }

    /** Centres of the regions: high posterior means, apart by half the radius. */
    private List<Integer> centres(Model model, List<Integer> best, int[] broad, double radius) {
        int[] queried =
                best.stream().limit(BEST_QUERIED).mapToInt(index -> index).toArray();
        List<Scored> promising = new ArrayList<>(score(model, queried));
        score(model, broad).stream()
                .sorted(Comparator.comparingDouble(Scored::mean).reversed())
                .limit(BEST_PREDICTED)
                .forEach(promising::add);
        promising.sort(Comparator.comparingDouble(Scored::mean).reversed());
        List<Integer> centres = new ArrayList<>();
        double apart = 0.25 * radius * radius;
        for (Scored scored : promising) {
            float[] code = features.codeAt(scored.index());
            if (centres.size() < REGIONS
                    && centres.stream().allMatch(centre -> features.squaredCodeDistance(centre, code) >= apart)) {
                centres.add(scored.index());
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
}
