package dnas.search.dense;

import dnas.predictor.MarginalLikelihood;
import dnas.predictor.RankTarget;
import dnas.predictor.StandardTarget;
import dnas.search.Features;
import dnas.search.Features.View;
import dnas.search.SearchContext;
import dnas.search.Strategy;
import dnas.space.Architecture;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dense sampling (DNAS, arXiv:2009.13266; a reconstruction). First spread-out architectures; then, round after round: a
 * Gaussian process on the ranks of the signals, regions of the code around the best known and best predicted
 * architectures, many candidates from inside the regions, and the most promising few of them.
 *
 * <p>The process reads the structural numbers. When it finds nothing better any more it reads the code too in every other
 * round: two views of the same queries disagree where one of them has settled too early.
 *
 * <p>Knows codes, structure and the signals it was told; no accuracy besides.
 */
public final class DenseSampling<A extends Architecture> implements Strategy<A> {
    private static final int FIRST = 20;
    private static final int BATCH = 5;
    private static final int LEARNT = 500;
    private static final double OPTIMISM = 4;
    /** Queries without a better incumbent after which the code is read too. */
    private static final int STAGNATION = 15;

    private final SearchContext<A> context;
    private final Features features;
    private final Set<DenseSetting> settings;
    private final CandidateSource source;
    private final CandidatePool<A> pool;
    private final Map<View, MarginalLikelihood> likelihoods = new EnumMap<>(View.class);
    /** Signal of each queried index, in the order of the queries. */
    private final Map<Integer, Double> signals = new LinkedHashMap<>();

    private double best = Double.NEGATIVE_INFINITY;
    /** Queries since the incumbent changed. */
    private int stagnant;

    private int round;

    public DenseSampling(SearchContext<A> context, Features features, Set<DenseSetting> settings) {
        this.context = context;
        this.features = features;
        this.settings = Set.copyOf(settings);
        source = settings.contains(DenseSetting.DECODED)
                ? new DecodedSource<>(context, context.requiredController())
                : new ListedSource(context, features);
        pool = new CandidatePool<>(context, features, settings, source);
    }

    @Override
    public Proposal<A> ask(int wanted) {
        int before = source.invalid();
        List<Integer> indices = signals.isEmpty() ? pool.spreadOut(FIRST) : nextBatch(Math.min(BATCH, wanted));
        List<A> architectures = indices.isEmpty()
                ? List.of(context.fresh(queried()))
                : indices.stream().map(context.space()::get).toList();
        return new Proposal<>(architectures, source.invalid() - before);
    }

    /** Decoding may miss the last few of a narrow range, which are then drawn from the space. */
    private Set<A> queried() {
        return signals.keySet().stream().map(context.space()::get).collect(Collectors.toSet());
    }

    private List<Integer> nextBatch(int wanted) {
        List<Integer> queried = List.copyOf(signals.keySet());
        double[] values = signals.values().stream().mapToDouble(value -> value).toArray();
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .toList();
        Model model = model(queried, values, learnt(order));
        int[] candidates = pool.draw(model, order.stream().map(queried::get).toList(), signals.keySet(), round++);
        return model.mostPromising(candidates, wanted, OPTIMISM);
    }

    /** @param learnt positions of the queries to learn from */
    private Model model(List<Integer> queried, double[] values, int[] learnt) {
        View view = view();
        float[][] rows = IntStream.of(learnt)
                .mapToObj(i -> features.row(queried.get(i), view))
                .toArray(float[][]::new);
        double[] told = IntStream.of(learnt).mapToDouble(i -> values[i]).toArray();
        double[] targets = settings.contains(DenseSetting.RAW_TARGET) ? StandardTarget.of(told) : RankTarget.of(told);
        MarginalLikelihood likelihood = likelihoods.computeIfAbsent(view, unused -> new MarginalLikelihood());
        return new Model(likelihood.fit(rows, targets), features, view);
    }

    private View view() {
        if (settings.contains(DenseSetting.NO_STRUCTURE)) {
            return View.CODE;
        }
        boolean withCode = !settings.contains(DenseSetting.NO_CODE) && stagnant >= STAGNATION && round % 2 == 1;
        return withCode ? View.CODE_AND_STRUCTURE : View.STRUCTURE;
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

    @Override
    public void tell(List<Answer<A>> answers) {
        for (Answer<A> answer : answers) {
            signals.put(context.space().indexOf(answer.architecture()), answer.signal());
            stagnant = answer.signal() > best ? 0 : stagnant + 1;
            best = Math.max(best, answer.signal());
        }
    }
}
