package dnas.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one connection by which a server writes to PostgreSQL. Its session holds an advisory lock, which one server alone can have
 * of a database and schema. A connection that is lost takes the lock with it, and its successor has to win the lock again: so
 * nothing is ever committed by two servers at a time. For one thread at a time.
 */
final class SoleWriter implements ConnectionFactory, AutoCloseable {
    /** What PostgreSQL says where the lock was not to be had in time. */
    static final String IN_USE = "55P03";

    private static final int SECONDS_TO_SAY_ANYTHING = 5;
    /** Where the network is cut, no answer ever comes. */
    private static final int MILLISECONDS_TO_ANSWER = 60_000;
    /**
     * "dnas" in ASCII. PostgreSQL may notice late that the session of a server that was killed has ended, hence the wait; where
     * the network is cut, by probes.
     */
    private static final String TAKE = """
            set lock_timeout = '3s';
            select pg_advisory_lock(x'646e6173'::int, hashtext(current_schema()));
            reset lock_timeout;
            set tcp_keepalives_idle = 30;
            set tcp_keepalives_interval = 10;
            set tcp_keepalives_count = 3
            """;

    private final PostgresAddress address;
    private @Nullable Connection held;

    SoleWriter(PostgresAddress address) {
        this.address = address;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = held;
        if (connection == null || !connection.isValid(SECONDS_TO_SAY_ANYTHING)) {
            close();
            connection = taken(address.connect());
            held = connection;
        }
        return connection;
    }

    private static Connection taken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, MILLISECONDS_TO_ANSWER);
            statement.execute(TAKE);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw IN_USE.equals(failure.getSQLState())
                    ? new SQLException("another server has taken it; stop that one", IN_USE)
                    : failure;
        }
    }

    /** It stays open for the next one. */
    @Override
    public void closeConnection(Connection connection) {}

    @Override
    public void close() throws SQLException {
        Connection connection = held;
        held = null;
        if (connection != null) {
            connection.close();
        }
    }
}
