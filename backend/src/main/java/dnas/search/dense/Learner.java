package dnas.search.dense;

import dnas.predictor.MarginalLikelihood;
import dnas.predictor.RankTarget;
import dnas.predictor.StandardTarget;
import dnas.predictor.TargetScale;
import dnas.search.Features;
import dnas.search.Features.View;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What dense sampling was told, and the process that it fits to this in each round. */
final class Learner {
    private static final int LEARNT = 500;
    /** Queries without a better incumbent that are borne with. */
    private static final int PATIENCE = 15;

    private static final int LATE = 50;
    /** The same from so many queries on: what is left to be found is then rarely where the search goes by itself. */
    private static final int PATIENCE_LATE = 5;

    private final Features<?> features;
    private final Set<DenseSetting> settings;
    private final Map<View, MarginalLikelihood> likelihoods = new EnumMap<>(View.class);
    /** Signal of each queried index, in the order of the queries. */
    private final Map<Integer, Double> signals = new LinkedHashMap<>();

    private double best = Double.NEGATIVE_INFINITY;
    /** Queries since the incumbent changed. */
    private int stagnant;

    Learner(Features<?> features, Set<DenseSetting> settings) {
        this.features = features;
        this.settings = Set.copyOf(settings);
    }

    void tell(int index, double signal) {
        signals.put(index, signal);
        stagnant = signal > best ? 0 : stagnant + 1;
        best = Math.max(best, signal);
    }

    /** Every queried index, in the order of the queries. */
    Set<Integer> queried() {
        return signals.keySet();
    }

    /** Every queried index, best first. */
    List<Integer> bestFirst() {
        List<Integer> queried = List.copyOf(signals.keySet());
        return order(values()).stream().map(queried::get).toList();
    }

    /** Whether nothing better has been found for some time. */
    boolean stagnates() {
        return stagnant >= (signals.size() < LATE ? PATIENCE : PATIENCE_LATE);
    }

    /**
     * The process of a round, fitted to all that was told.
     *
     * @param round from 0
     */
    Model model(int round) {
        boolean withCode = !settings.contains(DenseSetting.NO_STRUCTURE)
                && !settings.contains(DenseSetting.NO_CODE)
                && stagnates()
                && round % 2 == 1;
        return model(withCode ? View.CODE_AND_STRUCTURE : usualView());
    }

    /** The same, reading what most rounds read. */
    Model usualModel() {
        return model(usualView());
    }

    private View usualView() {
        return settings.contains(DenseSetting.NO_STRUCTURE) ? View.CODE : View.STRUCTURE;
    }

    private Model model(View view) {
        List<Integer> queried = List.copyOf(signals.keySet());
        double[] values = values();
        int[] learnt = learnt(order(values));
        float[][] rows = IntStream.of(learnt)
                .mapToObj(i -> features.row(queried.get(i), view))
                .toArray(float[][]::new);
        double[] told = IntStream.of(learnt).mapToDouble(i -> values[i]).toArray();
        TargetScale scale =
                settings.contains(DenseSetting.RAW_TARGET) ? StandardTarget.scale(told) : RankTarget.scale(told);
        double[] targets = Arrays.stream(told).map(scale::target).toArray();
        MarginalLikelihood likelihood = likelihoods.computeIfAbsent(view, unused -> new MarginalLikelihood());
        return new Model(likelihood.fit(rows, targets), features, view, scale);
    }

    private double[] values() {
        return signals.values().stream().mapToDouble(value -> value).toArray();
    }

    /** Positions of all queries, best first. */
    private static List<Integer> order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .toList();
    }

    /**
     * Positions of the queries that the process learns from: all, or of very many the best and, of the others, the latest.
     * Its cost grows with their cube.
     *
     * @param order positions of all queries, best first
     */
    private static int[] learnt(List<Integer> order) {
        if (order.size() <= LEARNT) {
            return IntStream.range(0, order.size()).toArray();
        }
        Stream<Integer> best = order.stream().limit(LEARNT / 2);
        Stream<Integer> latest = order.stream()
                .skip(LEARNT / 2)
                .sorted(Comparator.reverseOrder())
                .limit(LEARNT / 2);
        return Stream.concat(best, latest).mapToInt(i -> i).sorted().toArray();
    }
}
