package dnas.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as its database describes it, with names in small letters.
 *
 * @param key columns of the primary key, in its order
 */
record Table(String name, List<Column> columns, List<String> key) {
    private static final String OF_FLYWAY = "flyway_schema_history";

    /**
     * A column.
     *
     * @param type of {@link java.sql.Types}
     * @param counted whether the database chooses its value, one above the last
     */
    record Column(String name, int type, boolean counted) {
        ColumnKind kind() {
            return ColumnKind.of(type);
        }
    }

    /** All tables; each comes after those that it refers to. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        String schema = connection.getSchema();
        List<String> names = new ArrayList<>();
        try (ResultSet found = about.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        names.removeIf(OF_FLYWAY::equals);
        while (!names.isEmpty()) {
            for (String name : List.copyOf(names)) {
                if (done.containsAll(referred(about, schema, name))) {
                    ordered.add(new Table(small(name), columns(about, schema, name), key(about, schema, name)));
                    done.add(name);
                    names.remove(name);
                }
            }
        }
        return ordered;
    }

    private static Set<String> referred(DatabaseMetaData about, String schema, String table) throws SQLException {
        Set<String> referred = new HashSet<>();
        try (ResultSet keys = about.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                referred.add(keys.getString("PKTABLE_NAME"));
            }
        }
        referred.remove(table);
        return referred;
    }

    private static List<Column> columns(DatabaseMetaData about, String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = about.getColumns(null, schema, table, "%")) {
            while (found.next()) {
                columns.add(new Column(
                        small(found.getString("COLUMN_NAME")),
                        found.getInt("DATA_TYPE"),
                        "YES".equals(found.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    private static List<String> key(DatabaseMetaData about, String schema, String table) throws SQLException {
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet found = about.getPrimaryKeys(null, schema, table)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), small(found.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(key.values());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** All rows that meet a condition, by their key. */
    String select(String condition) {
        return "select " + String.join(", ", columnNames()) + " from " + name + " where " + condition + " order by "
                + String.join(", ", key);
    }

    /** One row, of some columns. */
    static String insert(String name, List<Column> columns) {
        return "insert into " + name + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
