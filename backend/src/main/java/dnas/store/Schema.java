package dnas.store;

import dnas.InvalidInput;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables, which {@code migrations/} makes. */
final class Schema {
    private Schema() {}

    /**
     * Brings them up to date.
     *
     * @param place where the database is
     * @throws InvalidInput when a newer program has made them
     */
    static void bringUpToDate(DataSource database, String place) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:migrations")
                .load();
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
