package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.ControllerKey;
import dnas.run.Run;
import dnas.search.Features;
import dnas.search.SearchContext;
import dnas.search.StrategyChoice;
import dnas.search.StrategyKind;
import dnas.search.TraceEntry;
import dnas.search.dense.DenseSetting;
import dnas.search.dense.RegionReplay;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.ListedSpace;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Where dense samplings looked, on the maps of their controllers. Each is made once more to know, which takes as long as the
 * search did without its controller, so those last asked for are kept, and they are replayed one at a time.
 */
final class RunRegions {
    private static final int KEPT = 16;

    private final Catalogue catalogue;
    private final LatentMaps maps;
    private final Cache<Question, RunRegionsView> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** A run that goes on has another answer after each query, and one that is made anew may have other queries. */
    private record Question(long run, List<TraceEntry> trace) {}

    RunRegions(Catalogue catalogue, LatentMaps maps) {
        this.catalogue = catalogue;
        this.maps = maps;
    }

    /**
     * The regions of a run as far as it is.
     *
     * @throws Conflict when its strategy has none, its space has no list to show them in, its controller is gone, or this code
     *     searches otherwise
     */
    RunRegionsView of(Run run, List<TraceEntry> trace) {
        Set<DenseSetting> settings = settings(run);
        DataState.requireCurrent(catalogue, run);
        return answers.get(
                new Question(run.id(), trace),
                unseen -> of(catalogue.benchmark(run.spec().space()), run, settings, trace));
    }

    private static Set<DenseSetting> settings(Run run) {
        String strategy = run.spec().strategy();
        if (!strategy.split(":", 2)[0].equals(StrategyKind.DENSE_SAMPLING.label())) {
            throw new Conflict("Run " + run.id() + " searched with " + strategy + ", which has no regions; "
                    + StrategyKind.DENSE_SAMPLING.label() + " has.");
        }
        Set<DenseSetting> settings = StrategyChoice.parse(strategy).settings();
        if (settings.contains(DenseSetting.NO_REGIONS)) {
            throw new Conflict("Run " + run.id() + " searched without regions (" + strategy + ").");
        }
        if (settings.contains(DenseSetting.DECODED)) {
            throw new Conflict("Run " + run.id() + " searched with " + strategy
                    + ": its candidates were decoded, and such a search is not replayed.");
        }
        return settings;
    }

    private synchronized <A extends Architecture> RunRegionsView of(
            Benchmark<A> benchmark, Run run, Set<DenseSetting> settings, List<TraceEntry> trace) {
        if (!(benchmark.space() instanceof ListedSpace<A> space)) {
            throw new Conflict("The space " + run.spec().space()
                    + " is too large to be listed: candidates were decoded, and such a search is not replayed.");
        }
        Domain<A> domain = benchmark.domain(
                benchmark.signal(run.spec().signal()), run.spec().limits());
        int affordable = (int) Math.min(run.spec().queries(), domain.size());
        SearchContext<A> context =
                new SearchContext<>(domain, new SplittableRandom(run.spec().seed()), features(benchmark, run), null);
        try {
            List<RegionReplay.Round> rounds = RegionReplay.of(context, settings, affordable, trace);
            ControllerKey controller = controllerOf(run);
            return RunRegionsView.of(controller.id(), maps.columns(controller.id()), space, trace, rounds);
        } catch (RegionReplay.Diverged diverged) {
            throw new Conflict("Run " + run.id() + " cannot be replayed by this code. " + diverged.getMessage());
        }
    }

    private <A extends Architecture> Features<A> features(Benchmark<A> benchmark, Run run) {
        ControllerKey controller = controllerOf(run);
        return catalogue
                .features(benchmark, run.spec())
                .orElseThrow(() -> new Conflict("The controller that run " + run.id()
                        + " worked with is not in the data directory, so its code is not known. Train it with:"
                        + " bin/dnas controller train --space " + controller.space() + " --variant "
                        + controller.variant().label() + " --seed " + controller.seed()));
    }

    private ControllerKey controllerOf(Run run) {
        return catalogue.controller(
                run.spec().space(), run.spec().strategy(), run.spec().controllerSeed());
    }
}
