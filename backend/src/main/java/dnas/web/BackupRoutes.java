package dnas.web;

import dnas.backup.Backup;
import dnas.backup.BackupFolder;
import dnas.backup.ScheduledBackups;
import dnas.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a backup, and says how those stand that are made by themselves. */
record BackupRoutes(
        Database database,
        Path data,
        Sending sending,
        @Nullable ScheduledBackups scheduled,
        ActionNotes notes) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'dnas-'uuuuMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    /**
     * How scheduled backups stand.
     *
     * @param directory null where none are made
     * @param problem why the last attempt failed; null when that succeeded
     * @param failed when it failed
     */
    record BackupsView(
            @Nullable String directory,
            long everyHours,
            int keep,
            @Nullable String problem,
            @Nullable Instant failed,
            List<BackupFolder.Kept> backups) {
        static BackupsView of(@Nullable ScheduledBackups scheduled) {
            if (scheduled == null) {
                return new BackupsView(null, 0, 0, null, null, List.of());
            }
            ScheduledBackups.Status status = scheduled.status();
            ScheduledBackups.Failure failure = status.failure();
            return new BackupsView(
                    status.schedule().directory().toAbsolutePath().toString(),
                    status.schedule().every().toHours(),
                    status.schedule().keep(),
                    failure == null ? null : failure.reason(),
                    failure == null ? null : failure.when(),
                    status.backups());
        }
    }

    void install(RoutesConfig routes) {
        routes.get("/api/v1/backup", this::backup, May.ADMINISTER);
        routes.get("/api/v1/backups", context -> context.json(BackupsView.of(scheduled)), May.ADMINISTER);
    }

    private void backup(Context context) {
        sending.answer(
                context,
                NAME.format(Instant.now()),
                out -> Backup.write(database, data, Access.caller(context).name(), out));
        notes.note(context, "made", ActionNotes.BACKUP, 0, "");
    }
}
