package dnas.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The room that H2's file takes. While it is open nothing in it is written over: where H2 2.5 uses room again, a kill loses
 * commits of the last instants now and then. So it grows with every commit, and is written anew when little of it is alive.
 *
 * @param least bytes from which on it is looked at
 * @param commits between two looks
 */
record Growth(long least, int commits) {
    static final Growth USUAL = new Growth(1 << 26, 1000);

    private static final double LEAST_ALIVE = 0.25;
    private static final String SHARE_IN_USE = "info.FILL_RATE";
    private static final String SHARE_OF_THAT_ALIVE = "info.CHUNKS_FILL_RATE";

    /** Whether the file should be written anew. */
    boolean isDue(Path file, String url) throws SQLException {
        if (file.toFile().length() < least) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            double alive = percent(statement, SHARE_IN_USE) * percent(statement, SHARE_OF_THAT_ALIVE) / 1e4;
            return alive < LEAST_ALIVE;
        }
    }

    private static double percent(Statement statement, String setting) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select setting_value from information_schema.settings where setting_name = '" + setting + "'")) {
            return found.next() ? found.getDouble(1) : 100;
        }
    }
}
