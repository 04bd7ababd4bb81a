package dnas.backup;

import dnas.InvalidInput;
import dnas.backup.Manifest.TableEntry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a backup into empty tables. */
final class Rows {
    private static final int AT_ONCE = 1000;
    private static final int TOGETHER = 50 * AT_ONCE;

    private Rows() {}

    static void putAll(Archive archive, Connection connection) throws SQLException, IOException {
        List<Table> tables = Table.all(connection);
        for (TableEntry entry : archive.manifest().tables()) {
            if (tables.stream().noneMatch(table -> table.name().equals(entry.name()))) {
                throw archive.refused("its schema " + archive.manifest().schema() + " has no table " + entry.name());
            }
        }
        connection.setAutoCommit(false);
        for (Table table : tables) {
            put(archive, table, connection);
        }
        try (Statement statement = connection.createStatement()) {
            // A session of then is none now, and a link that was used since must not work again; tokens go on.
            if (tables.stream().anyMatch(table -> table.name().equals("secrets"))) {
                statement.execute("delete from secrets where kind <> 'token'");
            }
        }
        connection.commit();
    }

    private static void put(Archive archive, Table table, Connection connection) throws SQLException, IOException {
        TableEntry entry = archive.table(table.name());
        List<Table.Column> columns = entry.columns().stream()
                .map(name -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                archive.refused("the table " + table.name() + " of its schema has no column " + name)))
                .toList();
        try (RowReader rows = archive.rows(entry);
                PreparedStatement insert = connection.prepareStatement(Table.insert(table.name(), columns))) {
            int waiting = 0;
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                bind(rows, insert, columns, row);
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
                if (waiting % TOGETHER == 0) {
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        for (Table.Column column : table.columns()) {
            if (column.counted()) {
                goOn(table.name(), column.name(), connection);
            }
        }
    }

    private static void bind(
            RowReader rows, PreparedStatement insert, List<Table.Column> columns, List<@Nullable Object> row)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Table.Column column = columns.get(i);
            try {
                column.kind().bind(insert, i + 1, row.get(i), column.type());
            } catch (ClassCastException | IllegalArgumentException | DateTimeException misfit) {
                InvalidInput refused = rows.unfit(column.name(), row.get(i));
                refused.initCause(misfit);
                throw refused;
            }
        }
    }

    /** The next id that the database chooses is above all that there are. */
    private static void goOn(String table, String column, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long last;
            try (ResultSet highest = statement.executeQuery("select coalesce(max(" + column + "), 0) from " + table)) {
                highest.next();
                last = highest.getLong(1);
            }
            statement.execute("alter table " + table + " alter column " + column + " restart with " + (last + 1));
        }
    }
}
