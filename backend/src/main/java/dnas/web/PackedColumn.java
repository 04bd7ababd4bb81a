package dnas.web;

import dnas.Once;
import dnas.space.ListedSpace;
import java.util.function.Supplier;

/**
 * A column of a list, packed when it is first asked for.
 *
 * @param bytes the values by index, as the column's type writes them
 */
record PackedColumn(TableColumn column, Supplier<PackedBytes> bytes) {
    static PackedColumn of(ListedSpace<?> list, TableColumn column) {
        return new PackedColumn(
                column, new Once<>(() -> PackedBytes.of(column.type().written(list.size(), column.values()))));
    }
}
