package dnas.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that sees every table as it was when it began. */
final class Snapshot {
    /** H2's own level: its REPEATABLE_READ sees each table as it was when that was first read. */
    private static final int H2_SNAPSHOT = 6;

    private Snapshot() {}

    static void of(Connection connection, SnapshotWork work) throws SQLException, IOException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
        try {
            if (h2) {
                set(connection, "set lazy_query_execution 1");
            }
            work.use(connection);
        } finally {
            connection.rollback();
            if (h2) {
                set(connection, "set lazy_query_execution 0");
                connection.commit();
            }
        }
    }

    /** H2 otherwise holds all rows of an answer before the first is read. */
    private static void set(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
