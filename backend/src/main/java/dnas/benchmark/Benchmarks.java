package dnas.benchmark;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.space.nasbench101.NasBench101;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every benchmark of this installation, each loaded when it is first asked for. */
public final class Benchmarks {
    private static final List<String> NAMES = List.of(NasBench101.NAME);

    private final Path datasets;
    private @Nullable NasBench101Table nasBench101;

    /**
     * Loads nothing yet.
     *
     * @param datasets the folder {@code datasets/}
     */
    public Benchmarks(Path datasets) {
        this.datasets = datasets;
    }

    /** Names of the spaces that have a benchmark. */
    public List<String> names() {
        return NAMES;
    }

    /**
     * The benchmark of a space.
     *
     * @throws InvalidInput when no space has this name, or when its data are missing or damaged
     */
    public synchronized Benchmark<?> named(String space) {
        Choice.named("space", "search space", space, NAMES, name -> name);
        if (nasBench101 == null) {
            nasBench101 = NasBench101Table.load(datasets);
        }
        return nasBench101;
    }
}
