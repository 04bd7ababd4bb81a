package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.space.Architecture;
import dnas.space.ListedSpace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The columns of each space, found once for all that show them. */
final class SpaceTables {
    private final Map<String, TableColumns> measured = new ConcurrentHashMap<>();
    private final Map<String, TableColumns> sampled = new ConcurrentHashMap<>();

    /** Of what was measured of a space. */
    TableColumns measured(Benchmark<?> benchmark) {
        return measured.computeIfAbsent(benchmark.space().name(), unseen -> TableColumns.of(benchmark));
    }

    /** Of what controllers' codes are known of: all of a space that was measured completely, else a uniform sample. */
    <A extends Architecture> TableColumns coded(Benchmark<A> benchmark) {
        ListedSpace<A> coded = benchmark.space().representatives();
        return coded.equals(benchmark.table())
                ? measured(benchmark)
                : sampled.computeIfAbsent(coded.name(), unseen -> TableColumns.of(coded));
    }
}
