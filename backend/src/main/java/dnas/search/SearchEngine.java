package dnas.search;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.controller.ComputeDevice;
import dnas.controller.Controller;
import dnas.controller.ControllerLibrary;
import dnas.controller.ControllerSpec;
import dnas.controller.Progress;
import dnas.space.Architecture;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import dnas.space.StructureFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Checks specifications and runs searches on this installation's benchmarks. */
public final class SearchEngine {
    private static final double KFLOPS = 1e3;

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
        Benchmark<?> benchmark = benchmarks.named(spec.space());
        StrategyChoice.parse(spec.strategy());
        benchmark.signal(spec.signal());
        int size = benchmark.space().size();
        if (spec.queries() < 1 || spec.queries() > size) {
            throw new InvalidInput(
                    "queries",
                    spec.queries(),
                    "The budget of " + spec.queries() + " queries cannot be used; choose 1 to " + size
                            + ", the number of architectures in " + spec.space() + ".");
        }
        requireNotNegative("seed", spec.seed());
        requireNotNegative("controllerSeed", spec.controllerSeed());
        FlopsOrder order = benchmark.space().byFlops();
        order.nearest(spec.flopsRange()).ifPresent(nearest -> {
            throw new InvalidInput(
                    "flopsRange",
                    spec.flopsRange(),
                    "0 of " + size + " architectures lie in " + shown(spec.flopsRange()) + "; " + shown(nearest)
                            + " would hold " + order.count(nearest) + ".");
        });
    }

    private static void requireNotNegative(String field, long seed) {
        if (seed < 0) {
            throw new InvalidInput(field, seed, "The " + field + " (" + seed + ") must be 0 or more.");
        }
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

    private <A extends Architecture> void search(
            Benchmark<A> benchmark,
            SearchSpec spec,
            Answers answers,
            Consumer<SearchEvent> events,
            BooleanSupplier stop) {
        StrategyChoice choice = StrategyChoice.parse(spec.strategy());
        long began = System.nanoTime();
        Features features = choice.needsController()
                ? features(benchmark.space(), choice.controller(spec.space(), spec.controllerSeed()), events, stop)
                : null;
        double controllerSeconds = choice.needsController() ? secondsSince(began) : 0;
        events.accept(new SearchEvent.Searching(controllerSeconds));
        long started = System.nanoTime();
        try (Controller<A> controller = choice.decodes()
                ? controllers.open(benchmark.space(), choice.controller(spec.space(), spec.controllerSeed()))
                : null) {
            Strategy<A> strategy = choice.create(new SearchContext<>(
                    benchmark.space(), spec.flopsRange(), new SplittableRandom(spec.seed()), features, controller));
            SearchLoop<A> loop = new SearchLoop<>(benchmark, spec, answers, events);
            loop.run(strategy, stop);
            events.accept(
                    new SearchEvent.Finished(loop.repeats(), loop.invalid(), controllerSeconds, secondsSince(started)));
        }
    }

    /**
     * What the predictor of a search sees of its space; empty when the controller that it needs is not trained, or it needs none.
     *
     * @throws InvalidInput when there is no such space or strategy
     */
    public Optional<Features> features(SearchSpec spec) {
        StrategyChoice choice = StrategyChoice.parse(spec.strategy());
        ListedSpace<?> space = benchmarks.named(spec.space()).space();
        if (!choice.needsController()) {
            return Optional.empty();
        }
        ControllerSpec controller = choice.controller(spec.space(), spec.controllerSeed());
        return controllers.find(controller).map(trained -> features(space, controller));
    }

    private Features features(ListedSpace<?> space, ControllerSpec spec) {
        return new Features(controllers.codes(space, spec), structures.of(space));
    }

    private Features features(
            ListedSpace<?> space, ControllerSpec spec, Consumer<SearchEvent> events, BooleanSupplier stop) {
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
        return features(space, spec);
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
