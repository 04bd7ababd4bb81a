package dnas.bench;

import dnas.run.Versions;
import dnas.search.SearchSpec;
import dnas.search.Signals;
import dnas.space.FlopsRange;
import java.util.List;
import java.util.stream.DoubleStream;

/** Finished searches, written by hand. */
final class Results {
    static final Versions VERSIONS = new Versions("0.1.0+abc", "d".repeat(64));
    static final FlopsLimit NO_LIMIT = new FlopsLimit(null, null, FlopsRange.ALL);
    static final FlopsLimit LIMIT = new FlopsLimit(null, 788.0, new FlopsRange(0, 788_000_000));
    static final Thresholds THRESHOLDS = new Thresholds(94.2, 94.0);

    private Results() {}

    static SearchSpec spec(String strategy, long seed) {
        return new SearchSpec("fake", strategy, "test_mean", 3, FlopsRange.ALL, seed, 1);
    }

    /** Percent after each query. */
    static BenchResult result(SearchSpec spec, double... percent) {
        return new BenchResult(
                spec,
                VERSIONS,
                DoubleStream.of(percent).map(value -> value / 100).boxed().toList(),
                DoubleStream.of(percent).map(value -> value / 100).boxed().toList(),
                spec.seed());
    }

    static BenchPlan plan(List<String> strategies, List<Integer> budgets, List<Long> seeds) {
        return new BenchPlan(
                "fake", strategies, List.of(Signals.TEST_MEAN), List.of(NO_LIMIT), List.of(), budgets, seeds, 1);
    }
}
