package dnas.web;

import dnas.backup.BackupSchedule;
import dnas.store.PostgresAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is started.
 *
 * @param host address to listen on
 * @param port to listen on; 0 takes any that is free
 * @param data directory of the controllers, and of the history unless that is elsewhere
 * @param database where the history is; null for the data directory
 * @param workers how many runs go on at once
 * @param workerCommand command line of a worker
 * @param workerPatience how long a worker may report nothing before it counts as hung
 * @param mostRunsEach how many runs that have not ended one person may have
 * @param keepDeleted how long what was deleted can be restored
 * @param version of the code, as the health answer says it
 * @param signIn how it finds out who asks
 * @param backups that it makes by itself; null for none
 */
public record ServerSettings(
        String host,
        int port,
        Path data,
        @Nullable PostgresAddress database,
        int workers,
        List<String> workerCommand,
        Duration workerPatience,
        int mostRunsEach,
        Duration keepDeleted,
        String version,
        SignIn signIn,
        @Nullable BackupSchedule backups) {
    /** Of {@link #mostRunsEach}: any number. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;
}
