package dnas.store;

import dnas.InvalidInput;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database of PostgreSQL is, and who may use it; written, it tells no password. */
public final class PostgresAddress {
    /** Environment variable with the user, where the address has none. */
    public static final String USER = "DNAS_DATABASE_USER";
    /** Environment variable with the password, where the address has none. */
    public static final String PASSWORD = "DNAS_DATABASE_PASSWORD";

    private static final String SCHEME = "jdbc:postgresql:";
    /** So that a long answer is not in memory twice, once as rows of the driver. */
    private static final int ROWS_AT_ONCE = 5_000;

    private final PGSimpleDataSource source;

    private PostgresAddress(PGSimpleDataSource source) {
        this.source = source;
    }

    /**
     * Reads an address as PostgreSQL's JDBC driver has it: {@code jdbc:postgresql://host:5432/database?user=name&sslmode=require}.
     *
     * @param environment may hold user and password
     * @throws InvalidInput when it is none
     */
    public static PostgresAddress parse(String url, Map<String, String> environment) {
        String path = url.replaceFirst("(?s)\\?.*", "");
        String shown = withoutPassword(path.replaceFirst("(?s)//.*@", "//"));
        if (path.contains("@")) {
            throw new InvalidInput(
                    "database",
                    shown,
                    "--database (" + shown + ") must hold no name or password before its host; give them as " + USER
                            + " and " + PASSWORD + " in the environment.");
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException quotesPasswords) {
            throw noAddress(shown);
        }
        source.setReWriteBatchedInserts(true);
        source.setDefaultRowFetchSize(ROWS_AT_ONCE);
        source.setTcpKeepAlive(true);
        source.setApplicationName("dnas");
        given(source.getUser(), environment, USER).ifPresent(source::setUser);
        given(source.getPassword(), environment, PASSWORD).ifPresent(source::setPassword);
        return new PostgresAddress(source);
    }

    private static String withoutPassword(String text) {
        return text.replaceAll("(?i)(password=)[^&]*", "$1***");
    }

    private static InvalidInput noAddress(String shown) {
        return new InvalidInput(
                "database",
                shown,
                "--database (" + shown + ") must be an address of PostgreSQL, such as " + SCHEME
                        + "//localhost:5432/dnas?user=dnas; without --database the history is kept in the data directory.");
    }

    private static Optional<String> given(
            @Nullable String inAddress, Map<String, String> environment, String variable) {
        return Optional.ofNullable(inAddress).or(() -> Optional.ofNullable(environment.get(variable)));
    }

    /** A new connection. */
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    DataSource source() {
        return source;
    }

    String database() {
        return withoutPassword(String.valueOf(source.getDatabaseName()));
    }

    /** Without parameters, and so without a password. */
    @Override
    public String toString() {
        int[] ports = source.getPortNumbers();
        String[] hosts = source.getServerNames();
        return SCHEME + "//"
                + IntStream.range(0, hosts.length)
                        .mapToObj(i -> hosts[i] + ":" + ports[i])
                        .collect(Collectors.joining(","))
                + "/" + database();
    }
}
