package dnas.backup;

import dnas.InvalidInput;
import dnas.backup.Manifest.TableEntry;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The rows of a table as the records that the store has of them.
 *
 * @param <T> whose components are named as the columns
 */
final class TypedRows<T extends Record> implements AutoCloseable {
    private final Archive archive;
    private final TableEntry table;
    private final Class<T> type;
    private final RowReader rows;

    TypedRows(Archive archive, String table, Class<T> type) throws IOException {
        this.archive = archive;
        this.table = archive.table(table);
        this.type = type;
        rows = archive.rows(this.table);
    }

    /** Index of a column. */
    int column(String name) {
        int index = table.columns().indexOf(name);
        if (index < 0) {
            throw archive.refused(table.name() + " has no column " + name);
        }
        return index;
    }

    /** The next row; null after the last. */
    @Nullable
    List<@Nullable Object> values() throws IOException {
        return rows.next();
    }

    /**
     * A row as a record.
     *
     * @param more values of columns of other tables
     * @throws InvalidInput when it does not make one
     */
    T typed(List<@Nullable Object> values, Map<String, Object> more) {
        Map<String, @Nullable Object> named = new HashMap<>(more);
        for (int i = 0; i < values.size(); i++) {
            named.put(table.columns().get(i), values.get(i));
            if (values.get(i) instanceof String text && text.indexOf('\0') >= 0) {
                throw archive.refused(rows.where() + " holds the character U+0000");
            }
        }
        try {
            T row = ArchiveJson.MAPPER.convertValue(named, type);
            requireComplete(row);
            return row;
        } catch (JacksonException misfit) {
            String column = DamagedJson.field(misfit);
            throw rows.unfit(column, named.get(column));
        }
    }

    private void requireComplete(T row) {
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                if (component.getAccessor().invoke(row) == null
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw archive.refused(rows.where() + " has no " + component.getName());
                }
            } catch (ReflectiveOperationException inaccessible) {
                throw new IllegalStateException(inaccessible);
            }
        }
    }

    /** For a message. */
    String where() {
        return rows.where();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
