package dnas.backup;

import dnas.CodeVersion;
import dnas.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole of an installation in one file that no database is needed to read: every table, and the data directory's files. */
public final class Backup {
    private Backup() {}

    /**
     * Writes everything as it is at one instant, while others may go on to write.
     *
     * @param data the data directory
     * @param account of whoever asked for it; null where nobody had to sign in
     */
    public static void write(Database database, Path data, @Nullable String account, OutputStream out)
            throws IOException {
        Manifest about = about(database, Manifest.Kind.BACKUP, account);
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            database.snapshot(connection -> {
                for (Table table : Table.all(connection)) {
                    archive.table(connection, table, "1 = 1");
                }
            });
            DataFiles.write(data, archive);
            archive.manifest(about);
        }
    }

    static Manifest about(Database database, Manifest.Kind kind, @Nullable String account) {
        return new Manifest(
                Manifest.FORMAT,
                kind,
                CodeVersion.current(),
                database.schema(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                account,
                List.of(),
                List.of());
    }
}
