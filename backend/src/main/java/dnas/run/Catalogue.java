package dnas.run;

import dnas.benchmark.Benchmark;
import dnas.controller.Controller;
import dnas.search.Features;
import dnas.search.SearchSpec;
import dnas.space.Architecture;
import dnas.space.FloatRows;
import java.util.List;
import java.util.Optional;

/** What can be searched, by which strategies, and which trained controllers there are. */
public interface Catalogue {
    /** One benchmark a search space. */
    List<Benchmark<?>> benchmarks();

    List<StrategyDescription> strategies();

    /** Trained controllers kept in the data directory. */
    List<ControllerStatus> controllers();

    /** The benchmark of the space with this name; empty when there is none, as for an old study of a removed space. */
    default Optional<Benchmark<?>> find(String space) {
        return benchmarks().stream()
                .filter(benchmark -> benchmark.space().name().equals(space))
                .findFirst();
    }

    /**
     * The benchmark of the space with this name.
     *
     * @throws UnknownId when there is none
     */
    default Benchmark<?> benchmark(String space) {
        return find(space).orElseThrow(() -> new UnknownId("space", space));
    }

    /** Of the data of a space as they are now, see {@link Versions#dataSha256}; empty when there is no such space. */
    default Optional<String> dataSha256(String space) {
        return find(space).map(benchmark -> benchmark.provenance().sha256());
    }

    /** Whether queries in a space can return this. */
    default boolean hasSignal(String space, String signal) {
        return find(space).stream()
                .flatMap(benchmark -> benchmark.signals().stream())
                .anyMatch(known -> known.label().equals(signal));
    }

    /** Whether runs of this strategy need a trained controller. */
    default boolean needsController(String strategy) {
        return strategies().stream().anyMatch(entry -> entry.describes(strategy) && entry.needsController());
    }

    /** The controller that a strategy, which needs one, works with. */
    ControllerKey controller(String space, String strategy, long seed);

    /** A trained controller of a benchmark's space, to decode with by many threads at once; empty when it is not trained. */
    default <A extends Architecture> Optional<Controller<A>> open(Benchmark<A> benchmark, ControllerKey key) {
        return Optional.empty();
    }

    /** What the predictor of a search sees of its space; empty when it needs no controller, or that is not trained. */
    default <A extends Architecture> Optional<Features<A>> features(Benchmark<A> benchmark, SearchSpec spec) {
        return Optional.empty();
    }

    /** The codes [N][D] of the representatives of a trained controller's space; empty when it is not trained. */
    default Optional<FloatRows> codes(ControllerKey controller) {
        return Optional.empty();
    }
}
