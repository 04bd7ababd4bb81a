package dnas.search;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.space.Architecture;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Checks specifications and runs searches on this installation's benchmarks. */
public final class SearchEngine {
    private static final double KFLOPS = 1e3;

    private final Benchmarks benchmarks;

    public SearchEngine(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /**
     * Refuses a specification that cannot be run.
     *
     * @throws InvalidInput that names the field, the value and the way out
     */
    public void check(SearchSpec spec) {
        Benchmark<?> benchmark = benchmarks.named(spec.space());
        StrategyKind.named(spec.strategy());
        int size = benchmark.space().size();
        if (spec.queries() < 1 || spec.queries() > size) {
            throw new InvalidInput(
                    "queries",
                    spec.queries(),
                    "The budget of " + spec.queries() + " queries cannot be used; choose 1 to " + size
                            + ", the number of architectures in " + spec.space() + ".");
        }
        FlopsOrder order = benchmark.space().byFlops();
        order.nearest(spec.flopsRange()).ifPresent(nearest -> {
            throw new InvalidInput(
                    "flopsRange",
                    spec.flopsRange(),
                    "0 of " + size + " architectures lie in " + shown(spec.flopsRange()) + "; " + shown(nearest)
                            + " would hold " + order.count(nearest) + ".");
        });
    }

    /** In MFLOPs, rounded outwards to three decimals, so that what is shown holds what it says when it is typed in. */
    private static String shown(FlopsRange range) {
        String min = String.format(Locale.ROOT, "%.3f", Math.floor(range.min() / KFLOPS) / KFLOPS);
        if (range.max() == Long.MAX_VALUE) {
            return "at least " + min + " MFLOPs";
        }
        return min + String.format(Locale.ROOT, " to %.3f MFLOPs", Math.ceil(range.max() / KFLOPS) / KFLOPS);
    }

    /**
     * Runs one search; the same specification gives the same evaluations.
     *
     * @param answers stored evaluations of an interrupted attempt at the same run
     * @param events receives every event, in order
     * @param stop asked before each proposal
     * @throws InvalidInput when the specification cannot be run
     * @throws SearchCancelled when it was asked to stop
     */
    public void run(SearchSpec spec, Answers answers, Consumer<SearchEvent> events, BooleanSupplier stop) {
        check(spec);
        search(benchmarks.named(spec.space()), spec, answers, events, stop);
    }

    private static <A extends Architecture> void search(
            Benchmark<A> benchmark,
            SearchSpec spec,
            Answers answers,
            Consumer<SearchEvent> events,
            BooleanSupplier stop) {
        events.accept(new SearchEvent.Searching(0));
        long started = System.nanoTime();
        Strategy<A> strategy = StrategyKind.named(spec.strategy())
                .create(new SearchContext<>(benchmark.space(), spec.flopsRange(), new SplittableRandom(spec.seed())));
        SearchLoop<A> loop = new SearchLoop<>(benchmark, spec, answers, events);
        loop.run(strategy, stop);
        events.accept(new SearchEvent.Finished(loop.repeats(), loop.invalid(), 0, (System.nanoTime() - started) / 1e9));
    }
}
