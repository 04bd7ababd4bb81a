package dnas.benchmark;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every benchmark of an installation, each loaded when it is first asked for. Safe for many threads. */
public final class Benchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

    private final List<BenchmarkSource> sources;
    private final Map<String, Benchmark<?>> loaded = new HashMap<>();
    /** Imported ones that could not be loaded. */
    private final Set<String> refused = new HashSet<>();

    /** Loads nothing yet. */
    public Benchmarks(List<BenchmarkSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Names of the spaces that have a benchmark. */
    public List<String> names() {
        return sources.stream().map(BenchmarkSource::space).toList();
    }

    /**
     * All of them, but for imported ones that cannot be loaded: those are left out, and the log says why.
     *
     * @throws InvalidInput when data that belong to the program are missing or damaged
     */
    public synchronized List<Benchmark<?>> usable() {
        List<Benchmark<?>> usable = new ArrayList<>();
        for (BenchmarkSource source : sources) {
            if (!source.imported()) {
                usable.add(named(source.space()));
            } else if (!refused.contains(source.space())) {
                try {
                    usable.add(named(source.space()));
                } catch (InvalidInput damaged) {
                    refused.add(source.space());
                    LOG.warn("{} is left out. {}", source.space(), damaged.sentence());
                }
            }
        }
        return usable;
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
