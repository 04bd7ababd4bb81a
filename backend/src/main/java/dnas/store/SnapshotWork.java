package dnas.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** What is done with all tables at once. */
@FunctionalInterface
public interface SnapshotWork {
    void use(Connection connection) throws SQLException, IOException;
}
