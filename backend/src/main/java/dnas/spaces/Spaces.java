package dnas.spaces;

import dnas.benchmark.BenchmarkSource;
import dnas.benchmark.Benchmarks;
import dnas.spaces.nasbench101.NasBench101;
import dnas.spaces.nasbench101.NasBench101Table;
import dnas.spaces.nasbench201.NasBench201;
import dnas.spaces.nasbench201.NasBench201Table;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where every search space is registered. */
public final class Spaces {
    private Spaces() {}

    /**
     * All spaces with their benchmarks, as they are shipped; nothing is loaded yet.
     *
     * @param datasets the folder {@code datasets/}
     */
    public static Benchmarks installed(Path datasets) {
        return new Benchmarks(all(datasets, null));
    }

    /**
     * All spaces with their benchmarks and what was imported; nothing is loaded yet.
     *
     * @param datasets the folder {@code datasets/}
     * @param data the data directory
     */
    public static Benchmarks installed(Path datasets, Path data) {
        return new Benchmarks(all(datasets, data));
    }

    private static List<BenchmarkSource> all(Path datasets, @Nullable Path data) {
        return List.of(
                new BenchmarkSource(NasBench101.NAME, () -> NasBench101Table.load(datasets, data)),
                new BenchmarkSource(NasBench201.NAME, () -> NasBench201Table.load(datasets)));
    }
}
