package dnas.benchmark;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every benchmark of an installation, each loaded when it is first asked for. Safe for many threads. */
public final class Benchmarks {
    private final List<BenchmarkSource> sources;
    private final Map<String, Benchmark<?>> loaded = new HashMap<>();

    /** Loads nothing yet. */
    public Benchmarks(List<BenchmarkSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Names of the spaces that have a benchmark. */
    public List<String> names() {
        return sources.stream().map(BenchmarkSource::space).toList();
    }

    /**
     * The benchmark of a space.
     *
     * @throws InvalidInput when no space has this name, or when its data are missing or damaged
     */
    public synchronized Benchmark<?> named(String space) {
        BenchmarkSource source = Choice.named("space", "search space", space, sources, BenchmarkSource::space);
        return loaded.computeIfAbsent(space, unused -> source.load().get());
    }
}
