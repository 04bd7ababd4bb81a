package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.Known;
import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.Run;
import dnas.run.Setup;
import dnas.space.Limits;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The best accuracies that setups could have found, by hindsight: each takes a pass over the table, so they are kept. */
final class BestAccuracies {
    private static final int KEPT = 10_000;

    private final Catalogue catalogue;
    private final Cache<Key, OptionalDouble> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(String dataSha256, String space, String signal, Limits limits) {}

    BestAccuracies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Of a setup; null where the data of one of its runs were others than those of today, and where nobody knows it. */
    @Nullable
    Double of(Setup setup, List<Run> runs) {
        if (runs.stream().anyMatch(run -> DataState.of(catalogue, run) != DataState.CURRENT)) {
            return null;
        }
        OptionalDouble best = catalogue
                .find(setup.space())
                .map(benchmark -> of(benchmark, setup))
                .orElse(OptionalDouble.empty());
        return Known.orNull(best);
    }

    private OptionalDouble of(Benchmark<?> benchmark, Setup setup) {
        Key key = new Key(benchmark.provenance().sha256(), setup.space(), setup.signal(), setup.limits());
        return kept.get(key, unseen -> benchmark.bestTestAccuracy(benchmark.signal(setup.signal()), setup.limits()));
    }
}
