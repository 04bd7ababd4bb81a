package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.run.UnknownId;
import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.ListedSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that a map can show of the architectures of a list, a column each, packed when it is first asked for. Safe for many threads.
 */
final class TableColumns {
    /** The column of all hashes, as bytes. */
    static final String HASH = "hash";

    private final ListedSpace<?> list;
    private final List<TableColumn> columns;
    private final Map<String, PackedBytes> packed = new ConcurrentHashMap<>();

    private TableColumns(ListedSpace<?> list, List<TableColumn> columns) {
        this.list = list;
        this.columns = columns;
    }

    /** Of all that was measured of a space, accuracies too: hindsight. */
    static <A extends Architecture> TableColumns of(Benchmark<A> benchmark) {
        ListedSpace<A> table = benchmark.table();
        Stream<TableColumn> accuracies = benchmark.signals().stream()
                .map(signal -> TableColumn.accuracy(signal, index -> benchmark.testAccuracyAt(index, signal)));
        return new TableColumns(
                table, Stream.concat(accuracies, structure(table)).toList());
    }

    /** Of a list of which no accuracy is known. */
    static <A extends Architecture> TableColumns of(ListedSpace<A> list) {
        return new TableColumns(list, structure(list).toList());
    }

    /** These, and further ones before them. */
    TableColumns with(List<TableColumn> further) {
        return new TableColumns(
                list, Stream.concat(further.stream(), columns.stream()).toList());
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
        return columns;
    }

    /**
     * The values of a column by index, as its type writes them.
     *
     * @throws UnknownId when there is no such column
     */
    PackedBytes packed(String name) {
        return packed.computeIfAbsent(name, unseen -> name.equals(HASH) ? hashes() : values(name));
    }

    private PackedBytes values(String name) {
        TableColumn column = columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownId("column", name));
        return PackedBytes.of(column.type().written(list.size(), column.values()));
    }

    /** Their bytes one after the other; all hashes of a space have the same length. */
    private PackedBytes hashes() {
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
