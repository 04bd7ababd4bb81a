package dnas.search;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.controller.ComputeDevice;
import dnas.controller.Controller;
import dnas.controller.ControllerLibrary;
import dnas.controller.ControllerSpec;
import dnas.controller.Progress;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.FloatRows;
import dnas.space.ListedSpace;
import dnas.space.SearchSpace;
import dnas.space.StructureFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks specifications and runs searches on this installation's benchmarks. */
public final class SearchEngine {
    private final Benchmarks benchmarks;
    private final ControllerLibrary controllers;
    private final StructureFiles structures;

    /**
     * @param benchmarks what can be searched
     * @param dataDirectory where controllers and arrays about whole spaces are kept
     * @param device where controllers are trained
     */
    public SearchEngine(Benchmarks benchmarks, Path dataDirectory, ComputeDevice device) {
        this.benchmarks = benchmarks;
        controllers = new ControllerLibrary(dataDirectory, device);
        structures = new StructureFiles(dataDirectory);
    }

    /**
     * Refuses a specification that cannot be run.
     *
     * @throws InvalidInput that names the field, the value and the way out
     */
    public void check(SearchSpec spec) {
        StrategyChoice.parse(spec.strategy());
        check(benchmarks.named(spec.space()), spec);
    }

    private static <A extends Architecture> void check(Benchmark<A> benchmark, SearchSpec spec) {
        Signal signal = benchmark.signal(spec.signal());
        if (spec.queries() < 1) {
            throw new InvalidInput(
                    "queries",
                    spec.queries(),
                    "The budget of " + spec.queries() + " queries cannot be used; choose 1 or more."
                            + " A search ends early once it has queried all that meets its limits.");
        }
        requireNotNegative("seed", spec.seed());
        requireNotNegative("controllerSeed", spec.controllerSeed());
        new Feasibility<>(benchmark, signal).check(spec.limits());
    }

    private static void requireNotNegative(String field, long seed) {
        if (seed < 0) {
            throw new InvalidInput(field, seed, "The " + field + " (" + seed + ") must be 0 or more.");
        }
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

    private <A extends Architecture> void search(
            Benchmark<A> benchmark,
            SearchSpec spec,
            Answers answers,
            Consumer<SearchEvent> events,
            BooleanSupplier stop) {
        StrategyChoice choice = StrategyChoice.parse(spec.strategy());
        ControllerSpec needed = choice.controller(spec.space(), spec.controllerSeed());
        Domain<A> domain = benchmark.domain(benchmark.signal(spec.signal()), spec.limits());
        long began = System.nanoTime();
        if (choice.needsController()) {
            train(benchmark.space(), needed, events, stop);
        }
        try (Controller<A> controller = choice.decodes() || (choice.needsController() && !isListed(benchmark.space()))
                ? controllers.open(benchmark.space(), needed)
                : null) {
            Features<A> features = choice.needsController() ? features(benchmark.space(), needed, controller) : null;
            double controllerSeconds = choice.needsController() ? secondsSince(began) : 0;
            events.accept(new SearchEvent.Searching(controllerSeconds));
            long started = System.nanoTime();
            Strategy<A> strategy =
                    choice.create(new SearchContext<>(domain, new SplittableRandom(spec.seed()), features, controller));
            SearchLoop<A> loop = new SearchLoop<>(benchmark, spec, answers, events);
            loop.run(strategy, stop);
            events.accept(
                    new SearchEvent.Finished(loop.repeats(), loop.invalid(), controllerSeconds, secondsSince(started)));
        }
    }

    private static boolean isListed(SearchSpace<?> space) {
        return space instanceof ListedSpace<?>;
    }

    /**
     * What the predictor of a search sees of its space; empty when the controller that it needs is not trained, or it needs none.
     *
     * @throws InvalidInput when there is no such strategy
     */
    public <A extends Architecture> Optional<Features<A>> features(Benchmark<A> benchmark, SearchSpec spec) {
        StrategyChoice choice = StrategyChoice.parse(spec.strategy());
        ControllerSpec needed = choice.controller(spec.space(), spec.controllerSeed());
        if (!choice.needsController()
                || controllers.find(benchmark.space(), needed).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(features(
                benchmark.space(),
                needed,
                isListed(benchmark.space()) ? null : controllers.open(benchmark.space(), needed)));
    }

    /**
     * @param controller that encodes what is met; null for a listed space
     */
    private <A extends Architecture> Features<A> features(
            SearchSpace<A> space, ControllerSpec spec, @Nullable Controller<A> controller) {
        ListedSpace<A> representatives = space.representatives();
        FloatRows codes = controllers.codes(space, spec);
        FloatRows structure = structures.of(representatives);
        return controller == null || isListed(space)
                ? Features.listed(representatives, codes, structure)
                : Features.met(space, controller, codes, structure);
    }

    private void train(SearchSpace<?> space, ControllerSpec spec, Consumer<SearchEvent> events, BooleanSupplier stop) {
        controllers.trainIfAbsent(space, spec, new Progress() {
            @Override
            public void report(int step, int steps, double secondsLeft) {
                if (stop.getAsBoolean()) {
                    throw new SearchCancelled();
                }
                events.accept(new SearchEvent.ControllerTraining(step, steps, secondsLeft));
            }

            @Override
            public void measuring() {
                report(spec.steps(), spec.steps(), 0);
            }
        });
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
