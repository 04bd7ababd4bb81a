package dnas.run;

import dnas.benchmark.Benchmark;
import dnas.controller.ControllerVariant;
import java.util.List;
import java.util.Optional;

/** The strategies of {@link FakeSearch}. */
public class FakeCatalogue implements Catalogue {
    @Override
    public List<Benchmark<?>> benchmarks() {
        return List.of();
    }

    /** Those that its searches say they have. */
    @Override
    public Optional<String> dataSha256(String space) {
        return find(space).map(benchmark -> FakeSearch.VERSIONS.dataSha256());
    }

    @Override
    public List<StrategyDescription> strategies() {
        return List.of(
                new StrategyDescription("quick", "Quick", "Random numbers.", "none", false),
                new StrategyDescription("trained", "Trained", "Trains first.", "none", true));
    }

    @Override
    public List<ControllerStatus> controllers() {
        return List.of();
    }

    @Override
    public ControllerKey controller(String space, String strategy, long seed) {
        ControllerVariant variant = strategy.endsWith(":no-tc") ? ControllerVariant.BETA_VAE : ControllerVariant.D1;
        return new ControllerKey(space, variant, seed);
    }
}
