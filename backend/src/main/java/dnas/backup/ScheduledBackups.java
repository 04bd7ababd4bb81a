package dnas.backup;

import dnas.run.StoreUnavailable;
import dnas.store.Database;
import dnas.store.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a backup whenever the last is old enough, and deletes the oldest. A failure is told and tried again. */
public final class ScheduledBackups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    private static final long SECONDS_BETWEEN_LOOKS = 30;

    private final Database database;
    private final Path data;
    private final BackupSchedule schedule;
    private final BackupFolder folder;
    private final InstantSource clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "dnas-backups");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;
    private volatile @Nullable Failure failure;

    /**
     * Why the last attempt failed.
     *
     * @param reason a sentence
     */
    public record Failure(Instant when, String reason) {}

    /**
     * How it stands.
     *
     * @param failure of the last attempt; null when that succeeded
     * @param backups that are there, the newest first
     */
    public record Status(BackupSchedule schedule, @Nullable Failure failure, List<BackupFolder.Kept> backups) {}

    /**
     * @param data the data directory
     */
    public ScheduledBackups(Database database, Path data, BackupSchedule schedule, InstantSource clock) {
        this.database = database;
        this.data = data;
        this.schedule = schedule;
        this.clock = clock;
        folder = new BackupFolder(schedule.directory());
    }

    public void start() {
        Future<?> unused = looking.scheduleWithFixedDelay(this::makeIfDue, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void makeIfDue() {
        Failure last = failure;
        Instant now = clock.instant();
        if (closed || (last != null && now.isBefore(last.when().plus(AFTER_FAILURE)))) {
            return;
        }
        try {
            if (folder.backups().stream().noneMatch(each -> isRecent(each.made(), now))) {
                make(now);
            }
            failure = null;
        } catch (IOException | StoreUnavailable unmade) {
            failed(now, unmade);
        } catch (RuntimeException unexpected) {
            LOG.error("A backup could not be made.", unexpected);
            failed(now, unexpected);
        }
    }

    /** One that a clock dated into the future counts for nothing. */
    private boolean isRecent(Instant made, Instant now) {
        return !made.isAfter(now) && now.isBefore(made.plus(schedule.every()));
    }

    private void make(Instant now) throws IOException {
        Files.createDirectories(schedule.directory());
        folder.deleteUnfinished();
        Path file = folder.file(now);
        PartFile.write(
                file, out -> Backup.write(database, data, null, new UntilStopped(out, () -> closed)), part -> {});
        LOG.info("The backup {} was made: {} bytes.", file, Files.size(file));
        folder.deleteAllBut(schedule.keep());
    }

    private void failed(Instant now, Exception why) {
        if (!closed) {
            String reason = why instanceof IOException unwritten
                    ? "It could not be written: " + PartFile.reason(unwritten) + "."
                    : String.valueOf(why.getMessage());
            failure = new Failure(now, reason);
            LOG.warn(
                    "No backup could be made in {}. {} It is tried again in {} minutes.",
                    schedule.directory(),
                    reason,
                    AFTER_FAILURE.toMinutes());
        }
    }

    public Status status() {
        try {
            return new Status(schedule, failure, folder.backups());
        } catch (IOException unreadable) {
            return new Status(
                    schedule,
                    new Failure(
                            clock.instant(), "The directory could not be read: " + PartFile.reason(unreadable) + "."),
                    List.of());
        }
    }

    /** One that is under way ends with nothing; its thread is never interrupted, since that would harm the database. */
    @Override
    public void close() {
        closed = true;
        Ending.of(looking);
    }
}
