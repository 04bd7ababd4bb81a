package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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

    @TempDir
    Path data;

    private Database database;
    private RunQueue queue;

    @BeforeEach
    void open() {
        database = Database.open(data);
        queue = new RunQueue(
                new DatabaseJournal(database),
                new FakeSearch(),
                new Controllers(new FakeCatalogue()),
                NOBODY,
                InstantSource.system());
    }

    @AfterEach
    void close() {
        queue.close();
        database.close();
    }

    private void launch(String... strategies) {
        queue.launch(new NewStudy(
                "study",
                "fake",
                List.of(strategies),
                "test_mean",
                5,
                List.of(FlopsRange.ALL),
                List.of(),
                List.of(1L, 2L),
                1));
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
}
