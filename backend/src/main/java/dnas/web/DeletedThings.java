package dnas.web;

import dnas.run.StoreUnavailable;
import dnas.store.DatabaseJournal;
import dnas.store.Ending;
import dnas.store.ViewShelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes for good what was deleted long ago, now and then while the server runs. */
final class DeletedThings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeletedThings.class);
    private static final int HOURS_BETWEEN = 6;
    private static final int RUNS_AT_ONCE = 20;

    private final DatabaseJournal journal;
    private final ViewShelf views;
    private final Duration kept;
    private final InstantSource clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "dnas-deleted"));

    /**
     * @param kept how long what was deleted can be restored
     */
    DeletedThings(DatabaseJournal journal, ViewShelf views, Duration kept, InstantSource clock) {
        this.journal = journal;
        this.views = views;
        this.kept = kept;
        this.clock = clock;
    }

    void start() {
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(this::remove, 0, HOURS_BETWEEN, TimeUnit.HOURS);
    }

    private void remove() {
        Instant before = clock.instant().minus(kept);
        try {
            views.purge(before);
            int runs = 0;
            int some;
            do {
                some = journal.purge(before, RUNS_AT_ONCE);
                runs += some;
            } while (some > 0 && !timer.isShutdown());
            if (runs > 0) {
                LOG.info("{} runs that were deleted before {} were removed for good.", runs, before);
            }
        } catch (StoreUnavailable later) {
            LOG.warn("What was deleted before {} is still there: {}", before, later.getMessage());
        } catch (RuntimeException unexpected) {
            // Thrown on, it would end all later attempts.
            LOG.error("What was deleted before {} is still there", before, unexpected);
        }
    }

    /** Ends after the runs that it is about to remove. */
    @Override
    public void close() {
        Ending.of(timer);
    }
}
