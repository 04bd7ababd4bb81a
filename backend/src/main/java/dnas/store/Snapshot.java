package dnas.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that sees every table as it was when it began. */
final class Snapshot {
    private Snapshot() {}

    /**
     * @param isolation that of {@link Connection} which does so
     */
    static void of(Connection connection, int isolation, SnapshotWork work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(isolation);
        try {
            work.use(connection);
        } finally {
            connection.rollback();
        }
    }
}
