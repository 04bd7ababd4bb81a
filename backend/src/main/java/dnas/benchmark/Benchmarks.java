package dnas.benchmark;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.Once;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every benchmark of an installation, each loaded when it is first asked for. Safe for many threads. */
public final class Benchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

    private final List<BenchmarkSource> sources;
    private final Map<String, Once<Benchmark<?>>> benchmarks;
    private final Once<List<Benchmark<?>>> usable = new Once<>(this::loadUsable);

    /** Loads nothing yet. */
    public Benchmarks(List<BenchmarkSource> sources) {
        this.sources = List.copyOf(sources);
        benchmarks =
                sources.stream().collect(Collectors.toMap(BenchmarkSource::space, source -> new Once<>(source.load())));
    }

    /** Names of the spaces that have a benchmark. */
    public List<String> names() {
        return sources.stream().map(BenchmarkSource::space).toList();
    }

    /**
     * All of them, but for imported ones that cannot be loaded: those are left out for good, and the log says why.
     *
     * @throws InvalidInput when data that belong to the program are missing or damaged
     */
    public List<Benchmark<?>> usable() {
        return usable.get();
    }

    private List<Benchmark<?>> loadUsable() {
        return sources.parallelStream().flatMap(this::usable).toList();
    }

    private Stream<Benchmark<?>> usable(BenchmarkSource source) {
        if (!source.imported()) {
            return Stream.of(named(source.space()));
        }
        try {
            return Stream.of(named(source.space()));
        } catch (InvalidInput damaged) {
            LOG.warn("{} is left out. {}", source.space(), damaged.sentence());
            return Stream.empty();
        }
    }

    /**
     * The benchmark of a space.
     *
     * @throws InvalidInput when no space has this name, or when its data are missing or damaged
     */
    public Benchmark<?> named(String space) {
        Choice.named("space", "search space", space, names(), name -> name);
        return Objects.requireNonNull(benchmarks.get(space)).get();
    }
}
