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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
     * All spaces with their benchmarks, the imported ones last, and with what was imported for them; nothing is loaded yet.
     *
     * @param datasets the folder {@code datasets/}
     * @param data the data directory
     */
    public static Benchmarks installed(Path datasets, Path data) {
        return new Benchmarks(all(datasets, data));
    }

    /** The spaces that were imported into a data directory. */
    public static ImportedSpaces imported(Path data) {
        return new ImportedSpaces(data, Set.of(NasBench101.NAME, NasBench201.NAME, AccelNasBench.NAME));
    }

    private static List<BenchmarkSource> all(Path datasets, @Nullable Path data) {
        List<BenchmarkSource> all = new ArrayList<>(List.of(
                BenchmarkSource.shipped(NasBench101.NAME, () -> NasBench101Table.load(datasets, data)),
                BenchmarkSource.shipped(NasBench201.NAME, () -> NasBench201Table.load(datasets)),
                BenchmarkSource.shipped(AccelNasBench.NAME, () -> AccelNasBenchTable.load(datasets))));
        if (data != null) {
            ImportedSpaces imported = imported(data);
            imported.names().forEach(name -> all.add(BenchmarkSource.imported(name, () -> imported.load(name))));
        }
        return all;
    }
}
