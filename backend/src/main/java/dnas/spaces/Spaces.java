package dnas.spaces;

import dnas.benchmark.BenchmarkSource;
import dnas.benchmark.Benchmarks;
import dnas.spaces.accelnasbench.AccelNasBench;
import dnas.spaces.accelnasbench.AccelNasBenchTable;
import dnas.spaces.nasbench101.NasBench101;
import dnas.spaces.nasbench101.NasBench101Table;
import dnas.spaces.nasbench201.NasBench201;
import dnas.spaces.nasbench201.NasBench201Table;
import dnas.spaces.table.ImportedSpaces;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return new Benchmarks(shipped(datasets, null));
    }

    /**
     * All spaces with their benchmarks, the imported ones last, and with what was imported for them; nothing is loaded yet.
     *
     * @param datasets the folder {@code datasets/}
     * @param data the data directory
     */
    public static Benchmarks installed(Path datasets, Path data) {
        ImportedSpaces imported = imported(datasets, data);
        Stream<BenchmarkSource> brought =
                imported.names().stream().map(name -> BenchmarkSource.imported(name, () -> imported.load(name)));
        return new Benchmarks(
                Stream.concat(shipped(datasets, data).stream(), brought).toList());
    }

    /**
     * The spaces that were imported into a data directory.
     *
     * @param datasets the folder {@code datasets/}
     * @param data the data directory
     */
    public static ImportedSpaces imported(Path datasets, Path data) {
        return new ImportedSpaces(
                data,
                shipped(datasets, data).stream().map(BenchmarkSource::space).collect(Collectors.toSet()));
    }

    private static List<BenchmarkSource> shipped(Path datasets, @Nullable Path data) {
        return List.of(
                BenchmarkSource.shipped(NasBench101.NAME, () -> NasBench101Table.load(datasets, data)),
                BenchmarkSource.shipped(NasBench201.NAME, () -> NasBench201Table.load(datasets)),
                BenchmarkSource.shipped(AccelNasBench.NAME, () -> AccelNasBenchTable.load(datasets)));
    }
}
