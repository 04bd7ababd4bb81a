package dnas.search.dense;

import dnas.search.SearchContext;
import dnas.search.Strategy.Answer;
import dnas.search.Strategy.Proposal;
import dnas.search.TraceEntry;
import dnas.space.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Where a dense sampling looked, round after round. A search is a deterministic function of its specification and of what it
 * is told, so it is made once more and told what is stored; nothing is queried.
 */
public final class RegionReplay {
    private RegionReplay() {}

    /**
     * One proposal of the search.
     *
     * @param from its first query, from 1
     * @param to its last query
     * @param regions that its candidates came from, beside those from all over and the neighbours of the best; empty of the
     *     first round, whose architectures are spread over the whole code
     */
    public record Round(int from, int to, List<Region> regions) {
        public Round {
            regions = List.copyOf(regions);
        }
    }

    /**
     * The rounds of a search as far as it is.
     *
     * @param context as the search had it: same domain, features and seed of the generator, which is used up
     * @param affordable queries that the search may make
     * @param trace what it has queried, in order
     * @param played is told after each round how many of its queries were made again
     * @throws Diverged when the search would now query something else
     */
    public static <A extends Architecture> List<Round> of(
            SearchContext<A> context,
            Set<DenseSetting> settings,
            int affordable,
            List<TraceEntry> trace,
            IntConsumer played) {
        DenseSampling<A> search = new DenseSampling<>(context, context.requiredFeatures(), settings);
        List<Round> rounds = new ArrayList<>();
        int queried = 0;
        while (queried < trace.size()) {
            Proposal<A> proposal = search.ask(affordable - queried);
            List<Answer<A>> answers = answers(proposal.architectures(), trace.subList(queried, trace.size()), queried);
            search.tell(answers);
            rounds.add(new Round(queried + 1, queried + answers.size(), search.lastRegions()));
            queried += answers.size();
            played.accept(queried);
        }
        return rounds;
    }

    private static <A extends Architecture> List<Answer<A>> answers(
            List<A> proposed, List<TraceEntry> next, int before) {
        List<Answer<A>> answers = new ArrayList<>();
        for (int i = 0; i < Math.min(proposed.size(), next.size()); i++) {
            String asked = proposed.get(i).hash();
            if (!asked.equals(next.get(i).hash())) {
                throw new Diverged(before + i + 1, asked, next.get(i).hash());
            }
            answers.add(new Answer<>(proposed.get(i), next.get(i).signal()));
        }
        if (answers.isEmpty()) {
            throw new Diverged(before + 1, "none", next.get(0).hash());
        }
        return answers;
    }

    /** The search does not go where it went: code or data have changed since. */
    public static final class Diverged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Diverged(int query, String asked, String stored) {
            super("At query " + query + " the replay asked for architecture " + asked + ", but " + stored
                    + " is stored.");
        }
    }
}
