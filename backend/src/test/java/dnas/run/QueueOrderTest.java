package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which run a worker is given next, on a real database; workers are played. */
class QueueOrderTest {
    private static final RunListener NOBODY = new RunListener() {
        @Override
        public void runChanged(Run run, Double secondsLeft) {}

        @Override
        public void evaluated(Run run, TraceEntry entry) {}

        @Override
        public void controllerChanged(ControllerStatus controller) {}
    };

    private static final int MOST_RUNS_EACH = 10_000;

    @TempDir
    Path data;

    private Database database;
    private FlakyJournal journal;
    private RunQueue queue;

    @BeforeEach
    void open() {
        database = Database.open(data);
        journal = new FlakyJournal(new DatabaseJournal(database));
        queue = new RunQueue(
                journal,
                new FakeSearch(),
                new Controllers(new FakeCatalogue()),
                NOBODY,
                InstantSource.system(),
                MOST_RUNS_EACH);
    }

    @AfterEach
    void close() {
        queue.close();
        database.close();
    }

    private void launch(String... strategies) {
        launch(null, 2, strategies);
    }

    private Study launch(@Nullable String launchedBy, int seeds, String... strategies) {
        NewStudy plan = new NewStudy(
                "study",
                "fake",
                List.of(strategies),
                "test_mean",
                5,
                List.of(FlopsRange.ALL),
                List.of(),
                LongStream.rangeClosed(1, seeds).boxed().toList(),
                1);
        return queue.launch(plan, launchedBy);
    }

    private Run take() throws InterruptedException {
        return queue.take().run();
    }

    private void finish(Run run) {
        queue.cancel(run.id());
    }

    @Test
    void aSingleWorkerDoesAStudysOtherRunsBeforeItTrainsTheController() throws InterruptedException {
        launch("trained", "quick");

        Run first = take();
        finish(first);
        Run second = take();
        finish(second);
        Run third = take();

        assertThat(List.of(first, second, third))
                .extracting(run -> run.spec().strategy() + " " + run.spec().seed())
                .containsExactly("quick 1", "quick 2", "trained 1");
    }

    @Test
    void aSecondWorkerTrainsTheControllerMeanwhile() throws InterruptedException {
        launch("trained", "quick");

        assertThat(take().spec().strategy()).isEqualTo("quick");
        assertThat(take().spec().strategy()).isEqualTo("trained");
        assertThat(take().spec().strategy()).isEqualTo("quick");
    }

    @Test
    void anOlderStudyWaitsForNoOther() throws InterruptedException {
        launch("trained");
        launch("quick");

        assertThat(take().spec().strategy()).isEqualTo("trained");
    }

    @Test
    void tenThousandRunsThatWaitForAControllerArePassedByWithoutAWrite() throws InterruptedException {
        launch("Ada", 5_000, "trained", "trained:raw-target");
        launch("Grace", 2, "quick");

        assertThat(take().launchedBy()).isEqualTo("Ada");
        assertThat(take().launchedBy()).isEqualTo("Grace");
        assertThat(take().launchedBy()).isEqualTo("Grace");
        assertThat(journal.updates()).isEqualTo(3);
        assertThat(queue.count(RunState.QUEUED)).isEqualTo(9_999);
    }

    @Test
    void aLaunchAboveTheLimitStoresNothing() {
        Study study = launch("Ada", 5_000, "quick", "broken");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> launch("Ada", 1, "quick"));
        assertThat(launch("Grace", 1, "quick").id()).isEqualTo(study.id() + 1);
    }

    @Test
    void aRunIsResumedWithinTheLimitAlone() {
        Study study = launch("Ada", 5_000, "quick", "broken");
        long first = journal.runsOf(study.id()).get(0).id();
        queue.cancel(first);
        launch("Ada", 1, "quick");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> queue.resume(first));
    }
}
