package dnas.store;

import com.zaxxer.hikari.HikariDataSource;
import dnas.InvalidInput;
import dnas.run.StoreUnavailable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database of PostgreSQL. */
final class PostgreSql implements Backing {
    private static final Logger LOG = LoggerFactory.getLogger(PostgreSql.class);
    /** How long who reads waits for a connection: where PostgreSQL does not run, none ever comes. */
    private static final int MILLISECONDS_TO_CONNECT = 5_000;

    private static final int CLASS = 2;
    /**
     * Classes of PostgreSQL's error codes: no connection, not let in, no resources, ended by an administrator (of 57), a fault of
     * the system.
     */
    private static final Set<String> BREAKDOWNS = Set.of("08", "28", "53", "57", "58");
    /** Of class 57: a statement that somebody ended. */
    private static final String QUERY_CANCELED = "57014";

    /** The driver's code where a password is asked for and it has none. */
    private static final String NO_PASSWORD = "08004";

    private static final String NO_DATABASE = "3D000";
    private static final String READ_ONLY = "25006";
    private static final Set<String> MORE_BREAKDOWNS = Set.of(NO_DATABASE, READ_ONLY, SoleWriter.IN_USE);

    private final PostgresAddress address;
    private final SoleWriter writer;
    private final HikariDataSource pool;

    private PostgreSql(PostgresAddress address, SoleWriter writer) {
        this.address = address;
        this.writer = writer;
        pool = new HikariDataSource();
        pool.setDataSource(address.source());
        pool.setMaximumPoolSize(Database.READERS);
        pool.setConnectionTimeout(MILLISECONDS_TO_CONNECT);
        pool.setPoolName("dnas");
    }

    /**
     * Opens a database for this server alone.
     *
     * @throws InvalidInput when it cannot be reached or used, or another server has it
     */
    static PostgreSql open(PostgresAddress address) {
        SoleWriter writer = new SoleWriter(address);
        try {
            try (Connection connection = address.connect()) {
                PostgresFacts.of(connection).require(address);
            }
            writer.openConnection();
        } catch (SQLException failure) {
            InvalidInput refusal = new InvalidInput("database", address.toString(), refusal(address, failure));
            refusal.initCause(failure);
            throw refusal;
        }
        return new PostgreSql(address, writer);
    }

    private static String refusal(PostgresAddress address, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(SoleWriter.IN_USE)) {
            return "The database " + address
                    + " is in use by another server; stop it or give another one with --database.";
        }
        String way =
                switch (state.equals(NO_PASSWORD) ? "28" : state.substring(0, CLASS)) {
                    case "08" -> "See that PostgreSQL runs and listens there";
                    case "28" ->
                        "Give user and password with " + PostgresAddress.USER + " and " + PostgresAddress.PASSWORD;
                    case "3D" -> "Make it, with: create database " + address.database() + " owner its user";
                    default -> "See that the user may use it";
                };
        return "The database " + address + " cannot be opened (" + Breakdown.firstLine(failure) + "). " + way + ".";
    }

    @Override
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public ConnectionFactory writer() {
        return writer;
    }

    @Override
    public String bytewise() {
        return "collate \"C\"";
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void snapshot(SnapshotWork work) throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            Snapshot.of(connection, Connection.TRANSACTION_REPEATABLE_READ, work);
        }
    }

    /** Its disk is not this machine's. */
    @Override
    public void requireRoom() {}

    @Override
    public long bytes() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        } catch (SQLException failure) {
            throw new StoreUnavailable("The size of " + this + " cannot be read. " + remedy(), failure);
        }
    }

    /** It keeps its files small by itself. */
    @Override
    public void committed() {}

    @Override
    public boolean isBreakdown(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && !state.equals(QUERY_CANCELED)
                && (MORE_BREAKDOWNS.contains(state)
                        || (state.length() > CLASS && BREAKDOWNS.contains(state.substring(0, CLASS))));
    }

    @Override
    public String remedy() {
        return "See that PostgreSQL runs, can be reached and has room.";
    }

    @Override
    public String toString() {
        return address.toString();
    }

    @Override
    public void close() {
        pool.close();
        try {
            writer.close();
        } catch (SQLException failure) {
            LOG.warn("The connection to {} could not be closed: {}", address, failure.getMessage());
        }
    }
}
