package dnas.web;

import dnas.Once;
import dnas.benchmark.Benchmark;
import dnas.run.UnknownId;
import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.ListedSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that a map can show of the architectures of a list, a column each. Safe for many threads.
 */
final class TableColumns {
    /** The column of all hashes, as bytes. */
    static final String HASH = "hash";

    private final ListedSpace<?> list;
    private final List<PackedColumn> columns;
    private final Supplier<PackedBytes> hashes;

    private TableColumns(ListedSpace<?> list, List<PackedColumn> columns, Supplier<PackedBytes> hashes) {
        this.list = list;
        this.columns = columns;
        this.hashes = hashes;
    }

    /** Of all that was measured of a space, accuracies too: hindsight. */
    static <A extends Architecture> TableColumns of(Benchmark<A> benchmark) {
        ListedSpace<A> table = benchmark.table();
        Stream<TableColumn> accuracies = benchmark.signals().stream()
                .map(signal -> TableColumn.accuracy(signal, index -> benchmark.testAccuracyAt(index, signal)));
        return of(table, Stream.concat(accuracies, structure(table)));
    }

    /** Of a list of which no accuracy is known. */
    static <A extends Architecture> TableColumns of(ListedSpace<A> list) {
        return of(list, structure(list));
    }

    private static TableColumns of(ListedSpace<?> list, Stream<TableColumn> columns) {
        return new TableColumns(
                list, columns.map(column -> PackedColumn.of(list, column)).toList(), new Once<>(() -> hashes(list)));
    }

    /** These, packed once for both, and further ones before them. */
    TableColumns with(List<TableColumn> further) {
        Stream<PackedColumn> before = further.stream().map(column -> PackedColumn.of(list, column));
        return new TableColumns(list, Stream.concat(before, columns.stream()).toList(), hashes);
    }

    private static <A extends Architecture> Stream<TableColumn> structure(ListedSpace<A> list) {
        List<TableColumn> found = new ArrayList<>();
        if (list.byFlops().known()) {
            found.add(TableColumn.flops(list));
        }
        if (IntStream.range(0, list.size()).anyMatch(index -> list.costAt(index).parameters() > 0)) {
            found.add(TableColumn.parameters(list));
        }
        int[][] combinations = list.conceptCombinations();
        List<Concept> concepts = list.concepts();
        for (int place = 0; place < concepts.size(); place++) {
            int at = place;
            int greatest = Arrays.stream(combinations)
                    .mapToInt(combination -> combination[at])
                    .max()
                    .orElse(0);
            found.add(TableColumn.concept(list, concepts.get(place), place, greatest));
        }
        for (int place = 0; place < list.measures().size(); place++) {
            found.add(TableColumn.measure(list, list.measures().get(place), place));
        }
        return found.stream();
    }

    /** Number of architectures. */
    int rows() {
        return list.size();
    }

    ListedSpace<?> list() {
        return list;
    }

    List<TableColumn> columns() {
        return columns.stream().map(PackedColumn::column).toList();
    }

    /**
     * The values of a column by index, which are packed when they are first asked for.
     *
     * @throws UnknownId when there is no such column
     */
    Supplier<PackedBytes> packed(String name) {
        return name.equals(HASH)
                ? hashes
                : columns.stream()
                        .filter(each -> each.column().name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new UnknownId("column", name))
                        .bytes();
    }

    /** Their bytes one after the other; all hashes of a space have the same length. */
    private static PackedBytes hashes(ListedSpace<?> list) {
        byte[][] hashes = IntStream.range(0, list.size())
                .parallel()
                .mapToObj(index -> HexFormat.of().parseHex(list.get(index).hash()))
                .toArray(byte[][]::new);
        byte[] joined = new byte[hashes.length * hashes[0].length];
        for (int index = 0; index < hashes.length; index++) {
            System.arraycopy(hashes[index], 0, joined, index * hashes[0].length, hashes[0].length);
        }
        return PackedBytes.of(joined);
    }
}
