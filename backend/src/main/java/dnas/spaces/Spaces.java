package dnas.spaces;

import dnas.benchmark.BenchmarkSource;
import dnas.benchmark.Benchmarks;
import dnas.spaces.nasbench101.NasBench101;
import dnas.spaces.nasbench101.NasBench101Table;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Where every search space is registered. */
public final class Spaces {
    private Spaces() {}

    /**
     * All spaces with their benchmarks, as they are shipped; nothing is loaded yet.
     *
     * @param datasets the folder {@code datasets/}
     */
    public static Benchmarks installed(Path datasets) {
        return all(() -> NasBench101Table.load(datasets));
    }

    /**
     * All spaces with their benchmarks and what was imported; nothing is loaded yet.
     *
     * @param datasets the folder {@code datasets/}
     * @param data the data directory
     */
    public static Benchmarks installed(Path datasets, Path data) {
        return all(() -> NasBench101Table.load(datasets, data));
    }

    private static Benchmarks all(Supplier<NasBench101Table> nasBench101) {
        return new Benchmarks(List.of(new BenchmarkSource(NasBench101.NAME, nasBench101)));
    }
}
