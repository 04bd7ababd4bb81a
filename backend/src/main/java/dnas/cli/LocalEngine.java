package dnas.cli;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.controller.ComputeDevice;
import dnas.controller.Controller;
import dnas.controller.ControllerLibrary;
import dnas.controller.ControllerSpec;
import dnas.controller.OpenControllers;
import dnas.controller.StoredController;
import dnas.run.Catalogue;
import dnas.run.ControllerKey;
import dnas.run.ControllerStatus;
import dnas.run.SearchRunner;
import dnas.run.StrategyDescription;
import dnas.run.Versions;
import dnas.search.Answers;
import dnas.search.Features;
import dnas.search.SearchEngine;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.StrategyChoice;
import dnas.search.StrategyKind;
import dnas.space.Architecture;
import dnas.space.FloatRows;
import dnas.space.SearchSpace;
import dnas.spaces.Spaces;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The searches of this installation, as server and workers use them. */
final class LocalEngine implements Engine {
    /** By data directory, which may hold imported runs. */
    private final Map<Path, Benchmarks> installed = new ConcurrentHashMap<>();

    @Override
    public Catalogue catalogue(Path data) {
        Benchmarks benchmarks = benchmarks(data);
        ControllerLibrary library = new ControllerLibrary(data, ComputeDevice.AUTO);
        return new LocalCatalogue(
                benchmarks,
                library,
                new OpenControllers(library),
                new SearchEngine(benchmarks, data, ComputeDevice.AUTO),
                new ConcurrentHashMap<>());
    }

    @Override
    public SearchRunner runner(Path data, ComputeDevice device) {
        Benchmarks benchmarks = benchmarks(data);
        SearchEngine engine = new SearchEngine(benchmarks, data, device);
        return new SearchRunner() {
            @Override
            public void check(SearchSpec spec) {
                engine.check(spec);
            }

            @Override
            public Versions versions(SearchSpec spec) {
                return Versions.here(benchmarks.named(spec.space()));
            }

            @Override
            public void run(SearchSpec spec, Answers answers, Consumer<SearchEvent> events, BooleanSupplier stop) {
                engine.run(spec, answers, events, stop);
            }
        };
    }

    private Benchmarks benchmarks(Path data) {
        return installed.computeIfAbsent(data, folder -> Spaces.installed(Home.datasets(), folder));
    }

    /** Features with the time of the training that they are of. */
    private record Seen(Features<?> features, long trainedAt) {}

    /**
     * @param seen features that were asked for: to scale them takes a pass over the space
     */
    private record LocalCatalogue(
            Benchmarks tables,
            ControllerLibrary library,
            OpenControllers opened,
            SearchEngine engine,
            Map<ControllerKey, Seen> seen)
            implements Catalogue {
        @Override
        public List<Benchmark<?>> benchmarks() {
            return tables.usable();
        }

        @Override
        public List<StrategyDescription> strategies() {
            return Arrays.stream(StrategyKind.values())
                    .map(kind -> new StrategyDescription(
                            kind.label(), kind.title(), kind.description(), kind.source(), kind.needsController()))
                    .toList();
        }

        @Override
        public ControllerKey controller(String space, String strategy, long seed) {
            return ControllerKey.of(StrategyChoice.parse(strategy).controller(space, seed));
        }

        @Override
        public <A extends Architecture> Optional<Controller<A>> open(Benchmark<A> benchmark, ControllerKey key) {
            return opened.of(benchmark.space(), key.variant().spec(key.space(), key.seed()));
        }

        @Override
        @SuppressWarnings("unchecked") // a controller's features are of its own space
        public <A extends Architecture> Optional<Features<A>> features(Benchmark<A> benchmark, SearchSpec spec) {
            ControllerKey key = controller(spec.space(), spec.strategy(), spec.controllerSeed());
            long trainedAt = library.trainedAt(key.variant().spec(key.space(), key.seed()));
            Seen known = seen.get(key);
            if (known != null && known.trainedAt() == trainedAt) {
                return Optional.of((Features<A>) known.features());
            }
            Optional<Features<A>> features = engine.features(benchmark, spec);
            features.ifPresent(read -> seen.put(key, new Seen(read, trainedAt)));
            return features;
        }

        @Override
        public Optional<FloatRows> codes(ControllerKey controller) {
            ControllerSpec spec = controller.variant().spec(controller.space(), controller.seed());
            SearchSpace<?> space = tables.named(controller.space()).space();
            return library.find(space, spec).map(stored -> library.codes(space, spec));
        }

        /** Those with the usual settings of their variant, trained on what their space holds now: runs use no others. */
        @Override
        public List<ControllerStatus> controllers() {
            return library.list().stream()
                    .filter(stored -> find(stored.spec().space())
                            .filter(benchmark -> stored.isOf(benchmark.space()))
                            .isPresent())
                    .filter(stored -> stored.spec()
                            .equals(stored.spec()
                                    .variant()
                                    .spec(stored.spec().space(), stored.spec().seed())))
                    .map(LocalCatalogue::status)
                    .toList();
        }

        private static ControllerStatus status(StoredController stored) {
            return new ControllerStatus(
                    ControllerKey.of(stored.spec()),
                    ControllerStatus.State.READY,
                    stored.spec().steps(),
                    stored.spec().steps(),
                    null,
                    stored.report().training().seconds(),
                    PublishedReport.of(stored.report()));
        }
    }
}
