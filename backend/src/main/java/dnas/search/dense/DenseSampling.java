package dnas.search.dense;

import dnas.search.Features;
import dnas.search.SearchContext;
import dnas.search.Strategy;
import dnas.space.Architecture;
import dnas.space.ListedDomain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Dense sampling (DNAS, arXiv:2009.13266; a reconstruction). First spread-out architectures; then, round after round: a
 * Gaussian process on the ranks of the signals, regions of the code around the best known and best predicted
 * architectures, many candidates from inside the regions, and the most promising few of them.
 *
 * <p>The process reads the structural numbers. When it finds nothing better any more it reads the code too in every other
 * round: two views of the same queries disagree where one of them has settled too early. And it then goes by its mean more
 * than by its deviation, which is greatest where architectures are odd: it chooses among a few of highest mean.
 *
 * <p>Candidates come from the list of the domain; of a space that cannot be listed they are drawn and decoded, and what lies
 * between them is found by climbing the process's mean from neighbour to neighbour.
 *
 * <p>Knows codes, structure and the signals it was told; no accuracy besides.
 */
public final class DenseSampling<A extends Architecture> implements Strategy<A> {
    static final int FIRST = 20;
    static final int BATCH = 5;
    private static final double OPTIMISM = 4;
    /** Candidates of highest mean that are chosen among. */
    private static final int RANKED = 2_000;

    private static final int RANKED_AT_STAGNATION = 60;

    private final SearchContext<A> context;
    private final Features<A> features;
    private final CandidateSource source;
    private final CandidatePool<A> pool;
    private final Learner learner;
    private int round;

    public DenseSampling(SearchContext<A> context, Features<A> features, Set<DenseSetting> settings) {
        this.context = context;
        this.features = features;
        learner = new Learner(features, settings);
        source = context.domain() instanceof ListedDomain<A> listed && !settings.contains(DenseSetting.DECODED)
                ? new ListedSource(features.numbersOf(listed), features, context.random())
                : new DecodedSource<>(
                        context, features, context.requiredController(), !settings.contains(DenseSetting.DECODED));
        pool = new CandidatePool<>(context, features, settings, source);
    }

    @Override
    public Proposal<A> ask(int wanted) {
        int before = source.invalid();
        List<Integer> indices =
                learner.queried().isEmpty() ? pool.spreadOut(FIRST) : nextBatch(Math.min(BATCH, wanted));
        List<A> architectures = indices.isEmpty()
                ? List.of(context.fresh(queried()))
                : indices.stream().map(features::get).toList();
        return new Proposal<>(architectures, source.invalid() - before);
    }

    /** Decoding may miss the last few of a narrow range, which are then drawn from the space. */
    private Set<A> queried() {
        return learner.queried().stream().map(features::get).collect(Collectors.toSet());
    }

    private List<Integer> nextBatch(int wanted) {
        Model model = learner.model(round);
        int[] candidates = pool.draw(model, learner.bestFirst(), learner.queried(), round++);
        int ranked = learner.stagnates() ? RANKED_AT_STAGNATION : RANKED;
        return model.mostPromising(candidates, ranked, wanted, OPTIMISM);
    }

    /** Regions of the last proposal; empty of the first one, and without regions. */
    List<Region> lastRegions() {
        return pool.lastRegions();
    }

    @Override
    public void tell(List<Answer<A>> answers) {
        answers.forEach(answer -> learner.tell(features.numberOf(answer.architecture()), answer.signal()));
    }
}
