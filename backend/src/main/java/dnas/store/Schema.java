package dnas.store;

import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Versions of the tables: each migration makes one. */
public final class Schema {
    private Schema() {}

    static FluentConfiguration migrations() {
        return Flyway.configure().locations("classpath:migrations");
    }

    /** The newest that this program knows. */
    public static String newest() {
        return Arrays.stream(migrations()
                        .dataSource("jdbc:h2:mem:", null, null)
                        .load()
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow()
                .getVersion();
    }

    /** Whether a version is newer than this program knows. */
    public static boolean isTooNew(String version) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newest())) > 0;
    }

    /** That of a database. */
    static String of(DataSource database) {
        MigrationInfo current = migrations().dataSource(database).load().info().current();
        return Objects.requireNonNull(current, "a database without tables")
                .getVersion()
                .getVersion();
    }
}
