package dnas.search.dense;

import dnas.predictor.BatchSelection;
import dnas.predictor.GaussianProcess;
import dnas.predictor.MarginalLikelihood;
import dnas.predictor.RankTarget;
import dnas.search.Features;
import dnas.search.SearchContext;
import dnas.search.Strategy;
import dnas.space.Architecture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dense sampling (DNAS, arXiv:2009.13266; a reconstruction). First spread-out architectures; then, round after round: a
 * Gaussian process on the ranks of the signals, regions of the code around the best known and best predicted
 * architectures, many candidates from inside the regions, and the most promising few of them.
 *
 * <p>Knows codes, structure and the signals it was told; no accuracy besides.
 */
public final class DenseSampling<A extends Architecture> implements Strategy<A> {
    private static final int FIRST = 20;
    private static final int BATCH = 5;
    private static final int RANKED = 2_000;
    private static final int LEARNT = 500;
    private static final double OPTIMISM = 4;

    private final SearchContext<A> context;
    private final Features features;
    private final CandidatePool<A> pool;
    private final MarginalLikelihood likelihood = new MarginalLikelihood();
    /** Signal of each queried index, in the order of the queries. */
    private final Map<Integer, Double> signals = new LinkedHashMap<>();

    private int round;

    public DenseSampling(SearchContext<A> context, Features features) {
        this.context = context;
        this.features = features;
        pool = new CandidatePool<>(context, features);
    }

    @Override
    public Proposal<A> ask(int wanted) {
        List<Integer> indices = signals.isEmpty() ? pool.spreadOut(FIRST) : nextBatch(Math.min(BATCH, wanted));
        return Proposal.of(indices.stream().map(context.space()::get).toList());
    }

    private List<Integer> nextBatch(int wanted) {
        int[] queried = signals.keySet().stream().mapToInt(i -> i).toArray();
        double[] values = signals.values().stream().mapToDouble(value -> value).toArray();
        List<Integer> order = IntStream.range(0, queried.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .toList();
        List<Integer> best = order.stream().map(i -> queried[i]).toList();
        int[] learnt = learnt(order);
        GaussianProcess process = likelihood.fit(
                features.rows(IntStream.of(learnt).map(i -> queried[i]).toArray()),
                RankTarget.of(IntStream.of(learnt).mapToDouble(i -> values[i]).toArray()));
        int[] candidates = pool.draw(process, best, signals.keySet(), round++);
        double[] means = IntStream.of(candidates)
                .parallel()
                .mapToDouble(index -> process.mean(features.row(index)))
                .toArray();
        int[] ranked = IntStream.range(0, candidates.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -means[i]))
                .limit(RANKED)
                .mapToInt(i -> i)
                .toArray();
        int[] kept = IntStream.of(ranked).map(i -> candidates[i]).toArray();
        double[] keptMeans = IntStream.of(ranked).mapToDouble(i -> means[i]).toArray();
        List<Integer> batch = new ArrayList<>();
        for (int choice : new BatchSelection(process, features.rows(kept), keptMeans).choose(wanted, OPTIMISM)) {
            batch.add(kept[choice]);
        }
        return batch;
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
        }
    }
}
