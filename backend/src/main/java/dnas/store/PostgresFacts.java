package dnas.store;

import dnas.InvalidInput;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database of PostgreSQL says of itself.
 *
 * @param major of its version
 * @param version as it writes it
 * @param encoding of texts
 * @param lowersLetters whether it knows small and capital letters beyond ASCII
 * @param mayCreate whether the user may make tables
 * @param readOnly whether nothing can be written, as in a standby
 */
record PostgresFacts(
        int major, String version, String encoding, boolean lowersLetters, boolean mayCreate, boolean readOnly) {
    static final int OLDEST = 15;

    static PostgresFacts of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet said = statement.executeQuery("""
                        select current_setting('server_version'), current_setting('server_encoding'), lower('Ä') = 'ä',
                            coalesce(has_schema_privilege(current_schema(), 'create'), false),
                            current_setting('transaction_read_only') = 'on'
                        """)) {
            said.next();
            return new PostgresFacts(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    said.getString(1),
                    said.getString(2),
                    said.getBoolean(3),
                    said.getBoolean(4),
                    said.getBoolean(5));
        }
    }

    /**
     * Refuses what a history cannot be kept in.
     *
     * @throws InvalidInput that says why, and the way out
     */
    void require(PostgresAddress address) {
        require(
                major >= OLDEST,
                address,
                "is of PostgreSQL " + version + ", and " + OLDEST + " or later is needed; update it.");
        require(
                encoding.equals("UTF8") && lowersLetters,
                address,
                "cannot keep every text (encoding " + encoding + (lowersLetters ? "" : ", ASCII letters alone")
                        + "); make it anew: create database " + address.database()
                        + " template template0 encoding 'UTF8' locale 'C.UTF-8'.");
        require(!readOnly, address, "cannot be written; give the address of the primary server.");
        require(
                mayCreate,
                address,
                "lets its user make no tables; make it the owner: alter database " + address.database()
                        + " owner to the user.");
    }

    private static void require(boolean met, PostgresAddress address, String fault) {
        if (!met) {
            throw new InvalidInput("database", address.toString(), "The database " + address + " " + fault);
        }
    }
}
