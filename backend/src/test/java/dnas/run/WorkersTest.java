package dnas.run;

import static org.awaitility.Awaitility.await;

import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import dnas.store.Filters;
import dnas.store.RunOrder;
import dnas.store.RunReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Real worker processes on a real database. */
abstract class WorkersTest {
    @TempDir
    Path data;

    private Database database;
    DatabaseJournal journal;
    FlakyJournal flaky;
    Controllers controllers;
    RunQueue queue;
    WorkerPool pool;
    final Set<String> reasons = new ConcurrentSkipListSet<>();
    InstantSource clock = InstantSource.system();

    @BeforeEach
    void start() {
        start(FakeSearch.VERSIONS);
    }

    /** A server whose workers are of these versions. */
    void start(Versions versions) {
        start(FakeSearch.command(versions), Workers.PATIENCE);
    }

    /** A server with workers of this command line, which it lets be silent for so long. */
    void start(List<String> command, Duration patience) {
        database = Database.open(data);
        journal = new DatabaseJournal(database, () -> clock.instant());
        flaky = new FlakyJournal(journal);
        RunListener listener = new RunListener() {
            @Override
            public void runChanged(Run run, Double secondsLeft) {
                if (run.reason() != null) {
                    reasons.add(run.reason());
                }
            }

            @Override
            public void evaluated(Run run, TraceEntry entry) {}

            @Override
            public void controllerChanged(ControllerStatus controller) {}
        };
        controllers = new Controllers(new FakeCatalogue());
        queue = new RunQueue(flaky, new FakeSearch(), controllers, listener, () -> clock.instant(), Integer.MAX_VALUE);
        pool = new WorkerPool(queue, 2, new Workers(command, patience));
    }

    @AfterEach
    void stop() {
        queue.close();
        pool.close();
        database.close();
    }

    List<Run> launch(String strategy, int queries, Long... seeds) {
        Study study = queue.launch(
                new NewStudy(
                        "study",
                        "fake",
                        List.of(strategy),
                        "test_mean",
                        queries,
                        List.of(FlopsRange.ALL),
                        List.of(),
                        List.of(seeds),
                        1),
                null);
        return journal.runsOf(study.id());
    }

    /** All of them, newest first. */
    List<Study> studies() {
        return new RunReader(database).studies(Filters.all(), RunOrder.NEWEST, 0, 100);
    }

    Run ended(Run run) {
        await().atMost(Duration.ofSeconds(40)).until(() -> now(run).state().ended());
        return now(run);
    }

    Run now(Run run) {
        return journal.run(run.id()).orElseThrow();
    }

    void awaitQueries(Run run, int queries) {
        await().atMost(Duration.ofSeconds(40)).until(() -> now(run).tally().queried() >= queries);
    }
}
