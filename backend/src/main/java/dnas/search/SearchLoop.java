package dnas.search;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Observation;
import dnas.benchmark.Signal;
import dnas.search.Strategy.Answer;
import dnas.search.Strategy.Proposal;
import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.Domain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one loop that every search runs in, on the command line and in a worker: asks the strategy, refuses what is outside
 * the FLOPs range, answers repeats from memory, queries the benchmark until the budget is spent, and reports each query.
 *
 * @param <A> architectures of the space
 */
final class SearchLoop<A extends Architecture> {
    /** Proposals in a row without anything new before the strategy counts as exhausted. */
    private static final int FRUITLESS = 100_000;

    private final Benchmark<A> benchmark;
    private final SearchSpec spec;
    private final Signal signal;
    private final Domain<A> domain;
    private final Answers answers;
    private final Consumer<SearchEvent> events;
    /** Queries that can be made: the budget, or all that the range holds. */
    private final int affordable;

    private final Map<A, Observation> queried = new HashMap<>();
    private @Nullable Incumbent incumbent;
    private int repeats;
    private int invalid;

    private record Incumbent(String hash, Observation observation) {}

    /**
     * Prepares one run.
     *
     * @param answers stored evaluations of an interrupted attempt, which answer before the benchmark
     * @param events receives every event, in order
     */
    SearchLoop(Benchmark<A> benchmark, SearchSpec spec, Answers answers, Consumer<SearchEvent> events) {
        this.benchmark = benchmark;
        this.spec = spec;
        signal = benchmark.signal(spec.signal());
        this.answers = answers;
        this.events = events;
        domain = benchmark.domain(signal, spec.limits());
        affordable = (int) Math.min(spec.queries(), domain.size());
    }

    /**
     * Searches until the budget is spent or the range is exhausted.
     *
     * @param stop asked before each proposal
     * @throws SearchCancelled when it answers true
     */
    void run(Strategy<A> strategy, BooleanSupplier stop) {
        int fruitless = 0;
        while (queried.size() < affordable) {
            if (stop.getAsBoolean()) {
                throw new SearchCancelled();
            }
            int before = queried.size();
            Proposal<A> proposal = strategy.ask(affordable - before);
            invalid += proposal.invalid();
            strategy.tell(answer(proposal.architectures()));
            fruitless = queried.size() > before ? 0 : fruitless + 1;
            if (proposal.architectures().isEmpty() || fruitless == FRUITLESS) {
                throw new IllegalStateException("The strategy " + spec.strategy() + " proposes nothing new after "
                        + queried.size() + " of " + affordable + " queries.");
            }
        }
    }

    private List<Answer<A>> answer(List<A> architectures) {
        List<Answer<A>> told = new ArrayList<>();
        for (A architecture : architectures) {
            Observation known = queried.get(architecture);
            if (known != null) {
                repeats++;
                told.add(new Answer<>(architecture, known.signal()));
            } else if (queried.size() < affordable) {
                told.add(new Answer<>(architecture, query(architecture).signal()));
            } else {
                break;
            }
        }
        return told;
    }

    private Observation query(A architecture) {
        Cost cost = benchmark.space().costOf(architecture);
        String hash = architecture.hash();
        if (!domain.contains(architecture)) {
            throw new IllegalStateException("Strategy " + spec.strategy() + " proposed " + hash + " with "
                    + cost.flops() + " FLOPs, which does not meet " + spec.limits() + ".");
        }
        Observation observation = answers.of(hash).orElseGet(() -> benchmark.query(architecture, signal, spec.seed()));
        queried.put(architecture, observation);
        if (incumbent == null || observation.signal() > incumbent.observation().signal()) {
            incumbent = new Incumbent(hash, observation);
        }
        events.accept(new SearchEvent.Evaluated(
                new TraceEntry(
                        queried.size(),
                        hash,
                        observation.signal(),
                        observation.testAccuracy(),
                        cost.flops(),
                        cost.parameters(),
                        incumbent.hash(),
                        incumbent.observation().testAccuracy()),
                repeats,
                invalid));
        return observation;
    }

    /** Queries asked again so far. */
    int repeats() {
        return repeats;
    }

    /** Invalid decodes so far. */
    int invalid() {
        return invalid;
    }
}
