package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.Run;
import dnas.search.SearchContext;
import dnas.search.SearchSpec;
import dnas.search.StrategyChoice;
import dnas.search.TraceEntry;
import dnas.search.dense.DenseSetting;
import dnas.search.dense.RegionReplay;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.ListedSpace;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/** Where dense samplings looked, on the maps of their controllers. */
record RunRegions(Catalogue catalogue, LatentMaps maps, Replays replays) {
    /**
     * The regions of a run as far as it is.
     *
     * @throws Conflict when its strategy has none, its space has no list to show them in, its controller is gone, or this code
     *     searches otherwise
     */
    Replays.Told<RunRegionsView> of(Run run, List<TraceEntry> trace) {
        DenseRun dense = DenseRun.of(catalogue, run, trace, "has no regions; dense-sampling has");
        Set<DenseSetting> settings = settings(dense);
        if (!(catalogue.benchmark(run.spec().space()).space() instanceof ListedSpace<?>)) {
            throw new Conflict("The space " + run.spec().space()
                    + " is too large to be listed: candidates were decoded, and such a search is not replayed.");
        }
        return replays.of(
                dense.key(catalogue, RunRegionsView.class),
                trace.size(),
                RunRegionsView.class,
                played -> regions(catalogue.benchmark(dense.spec().space()), dense, settings, played));
    }

    private static Set<DenseSetting> settings(DenseRun run) {
        String strategy = run.spec().strategy();
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

    private <A extends Architecture> RunRegionsView regions(
            Benchmark<A> benchmark, DenseRun run, Set<DenseSetting> settings, IntConsumer played) {
        SearchSpec spec = run.spec();
        Domain<A> domain = benchmark.domain(benchmark.signal(spec.signal()), spec.limits());
        int affordable = (int) Math.min(spec.queries(), domain.size());
        SearchContext<A> context = new SearchContext<>(
                domain, new SplittableRandom(spec.seed()), run.features(catalogue, benchmark), null);
        try {
            List<RegionReplay.Round> rounds = RegionReplay.of(context, settings, affordable, run.trace(), played);
            String controller = run.controller(catalogue).id();
            ListedSpace<A> space = (ListedSpace<A>) benchmark.space();
            return RunRegionsView.of(controller, maps.map(controller).columns(), space, run.trace(), rounds);
        } catch (RegionReplay.Diverged diverged) {
            throw new Conflict("This search cannot be replayed by this code. " + diverged.getMessage());
        }
    }
}
