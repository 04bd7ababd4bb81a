package dnas.store;

import dnas.InvalidInput;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables, which {@code migrations/} makes: each migration makes a version of them. */
public final class Schema {
    private Schema() {}

    static FluentConfiguration migrations() {
        return Flyway.configure().locations("classpath:migrations");
    }

    /** The newest version that this program knows. */
    public static String newest() {
        return newest(migrations().dataSource("jdbc:h2:mem:", null, null).load())
                .getVersion();
    }

    /** Whether a version is newer than this program knows. */
    public static boolean isTooNew(String version) {
        return MigrationVersion.fromVersion(version).isNewerThan(newest());
    }

    /** Version of a database's. */
    static String of(DataSource database) {
        MigrationInfo current = migrations().dataSource(database).load().info().current();
        return Objects.requireNonNull(current, "a database without tables")
                .getVersion()
                .getVersion();
    }

    /**
     * Makes and fills them in a database in which there are none, and brings them up to date; what fails leaves none.
     *
     * @param place where the database is
     * @param version of the tables that are filled
     */
    static void make(DataSource database, String place, String version, SnapshotWork filling) throws IOException {
        requireEmpty(database, place);
        try {
            migrations().dataSource(database).target(version).load().migrate();
            try (Connection connection = database.getConnection()) {
                filling.use(connection);
            }
            bringUpToDate(database, place);
        } catch (SQLException failure) {
            clear(database);
            throw new IOException("the history could not be written: " + failure.getMessage(), failure);
        } catch (IOException | RuntimeException failure) {
            clear(database);
            throw failure;
        }
    }

    private static void requireEmpty(DataSource database, String place) throws IOException {
        try (Connection connection = database.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            if (found.next()) {
                throw new InvalidInput(
                        "database",
                        place,
                        "The database in " + place + " holds tables already; give one in which there are none.");
            }
        } catch (SQLException failure) {
            throw new IOException("the database cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static void clear(DataSource database) {
        migrations().dataSource(database).cleanDisabled(false).load().clean();
    }

    /**
     * Brings them up to date.
     *
     * @param place where the database is
     * @throws InvalidInput when a newer program has made them
     */
    static void bringUpToDate(DataSource database, String place) {
        Flyway flyway = migrations().dataSource(database).load();
        MigrationInfo present = flyway.info().current();
        if (present != null) {
            requireKnown(present.getVersion(), newest(flyway), place);
        }
        flyway.migrate();
    }

    private static MigrationVersion newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private static void requireKnown(MigrationVersion present, MigrationVersion newest, String place) {
        if (present.isNewerThan(newest)) {
            throw new InvalidInput(
                    "database",
                    place,
                    "The database in " + place + " was written by a newer dnas (schema " + present + ", this one knows "
                            + newest + "); update dnas.");
        }
    }
}
