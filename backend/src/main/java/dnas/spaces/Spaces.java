package dnas.spaces;

import dnas.benchmark.BenchmarkSource;
import dnas.benchmark.Benchmarks;
import dnas.spaces.nasbench101.NasBench101;
import dnas.spaces.nasbench101.NasBench101Table;
import dnas.spaces.nasbench201.NasBench201;
import dnas.spaces.nasbench201.NasBench201Table;
import java.nio.file.Path;
import java.util.List;

/** Where every search space is registered. */
public final class Spaces {
    private Spaces() {}

    /**
     * All spaces with their benchmarks; nothing is loaded yet.
     *
     * @param datasets the folder {@code datasets/}
     */
    public static Benchmarks installed(Path datasets) {
        return new Benchmarks(List.of(
                new BenchmarkSource(NasBench101.NAME, () -> NasBench101Table.load(datasets)),
                new BenchmarkSource(NasBench201.NAME, () -> NasBench201Table.load(datasets))));
    }
}
