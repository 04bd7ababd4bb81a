package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dnas.InvalidInput;
import dnas.benchmark.Signal;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real worker processes on a real database. */
class WorkerPoolTest {
    @TempDir
    Path data;

    private Database database;
    private DatabaseJournal journal;
    private RunQueue queue;
    private WorkerPool pool;
    private final Set<String> reasons = new ConcurrentSkipListSet<>();
    private final Set<RunState> states = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void start() {
        start(FakeSearch.VERSIONS);
    }

    /** A server whose workers are of these versions. */
    private void start(Versions versions) {
        database = Database.open(data);
        journal = new DatabaseJournal(database);
        RunListener listener = new RunListener() {
            @Override
            public void runChanged(Run run, Double secondsLeft) {
                states.add(run.state());
                if (run.reason() != null) {
                    reasons.add(run.reason());
                }
            }

            @Override
            public void evaluated(Run run, TraceEntry entry) {}

            @Override
            public void controllerChanged(ControllerStatus controller) {}
        };
        queue = new RunQueue(journal, new FakeSearch(), new Controllers(new FakeCatalogue()), listener);
        pool = new WorkerPool(queue, 2, FakeSearch.command(versions), data.resolve("workers.log"));
    }

    @AfterEach
    void stop() {
        queue.close();
        pool.close();
        database.close();
    }

    private List<Run> launch(String strategy, int queries, Long... seeds) {
        Study study = queue.launch(new NewStudy(
                "study", "fake", List.of(strategy), Signal.TEST_MEAN, queries, FlopsRange.ALL, List.of(seeds), 1));
        return journal.runsOf(study.id());
    }

    private Run ended(Run run) {
        await().atMost(Duration.ofSeconds(40)).until(() -> now(run).state().ended());
        return now(run);
    }

    private Run now(Run run) {
        return journal.run(run.id()).orElseThrow();
    }

    private void awaitQueries(Run run, int queries) {
        await().atMost(Duration.ofSeconds(40)).until(() -> now(run).tally().queried() >= queries);
    }

    @Test
    void aRunEndsWithItsWholeTraceStored() {
        Run run = ended(launch("quick", 20, 5L).get(0));

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.tally().searchSeconds()).isEqualTo(0.25);
        List<TraceEntry> trace = journal.trace(run.id());
        assertThat(trace).extracting(TraceEntry::query).hasSize(20).isSorted();
        assertThat(run.tally().incumbent()).isNotNull();
        assertThat(run.tally().incumbent().hash()).isEqualTo(trace.get(19).incumbentHash());
    }

    @Test
    void aRunWhoseWorkerIsKilledIsResumedAndEndsWithTheSameEvaluations() {
        Run whole = ended(launch("quick", 60, 7L).get(0));
        Run killed = launch("slow", 60, 7L).get(0);
        awaitQueries(killed, 10);
        pool.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

        assertThat(ended(killed).state()).isEqualTo(RunState.FINISHED);
        assertThat(now(killed).deaths()).isEqualTo(1);
        assertThat(journal.trace(killed.id())).isEqualTo(journal.trace(whole.id()));
        assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("exit code 137"));
    }

    @Test
    void aRunThatKillsItsWorkerTwiceFailsWithTheExitCode() {
        Run run = ended(launch("fatal", 10, 1L).get(0));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).contains("exit code 99");
        assertThat(journal.trace(run.id())).hasSize(2);
    }

    @Test
    void aRunThatKillsItsWorkerOnceIsFinishedByReplay() {
        Run run = ended(launch("dies-once", 10, 1L).get(0));

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(journal.trace(run.id())).hasSize(10);
    }

    @Test
    void aSearchThatThrowsFailsWithItsMessage() {
        Run run = ended(launch("broken", 10, 1L).get(0));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).isEqualTo("Query 3 went wrong.");
    }

    @Test
    void aCancelledRunEndsAtOnceAndCanBeResumed() {
        Run run = launch("slow", 100, 2L).get(0);
        awaitQueries(run, 3);

        assertThat(queue.cancel(run.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> queue.cancel(run.id()));
        queue.resume(run.id());

        assertThat(ended(run).state()).isEqualTo(RunState.FINISHED);
        assertThat(journal.trace(run.id())).hasSize(100);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> queue.resume(run.id()));
    }

    @Test
    void aControllerIsTrainedByOneRunWhileTheOthersWaitForIt() {
        List<Run> runs = launch("trained", 5, 1L, 2L);

        await().until(() -> now(runs.get(0)).state() == RunState.TRAINING);
        assertThat(now(runs.get(1)).state()).isEqualTo(RunState.QUEUED);
        assertThat(now(runs.get(1)).reason()).isEqualTo("waits for the controller");
        runs.forEach(run -> assertThat(ended(run).state()).isEqualTo(RunState.FINISHED));
    }

    @Test
    void runsOfAServerThatStoppedAreResumedByTheNext() {
        Run run = launch("slow", 60, 4L).get(0);
        awaitQueries(run, 5);
        stop();
        start();

        assertThat(ended(run).state()).isEqualTo(RunState.FINISHED);
        assertThat(journal.trace(run.id()))
                .extracting(TraceEntry::query)
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void aStudyThatCannotRunIsRefusedAndNothingIsStored() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> launch("quick", 0, 1L));
        assertThat(journal.countStudies()).isZero();
    }

    /** A run of 60 queries, stopped after a few; then the server is started anew with workers of other versions. */
    private Run resumedWith(Versions versions) {
        Run run = launch("slow", 60, 4L).get(0);
        awaitQueries(run, 6);
        stop();
        start(versions);
        return ended(run);
    }

    @Test
    void aRunNamesTheCodeAndDataOfTheWorkerThatTookIt() {
        assertThat(ended(launch("quick", 5, 1L).get(0)).versions()).isEqualTo(FakeSearch.VERSIONS);
    }

    @Test
    void aRunThatOtherCodeResumesAlikeNamesThatCode() {
        Run run = resumedWith(new Versions("newer", FakeSearch.VERSIONS.dataSha256()));

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.versions().code()).isEqualTo("newer");
    }

    @Test
    void aRunThatOtherCodeResumesDifferentlyFailsAndKeepsItsEvaluationsAndItsCode() {
        Run run = resumedWith(new Versions("other", FakeSearch.VERSIONS.dataSha256()));
        List<TraceEntry> kept = journal.trace(run.id());

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason())
                .startsWith("At query 5 the replay asked for architecture ")
                .contains("made with code fake")
                .contains("this is code other")
                .contains("launch the study anew");
        assertThat(run.versions()).isEqualTo(FakeSearch.VERSIONS);
        assertThat(kept).hasSizeGreaterThanOrEqualTo(6).hasSize(run.tally().queried());

        stop();
        start();
        queue.resume(run.id());

        assertThat(ended(run).state()).isEqualTo(RunState.FINISHED);
        assertThat(journal.trace(run.id())).hasSize(60).startsWith(kept.toArray(TraceEntry[]::new));
    }

    @Test
    void aRunThatOtherCodeEndsBeforeWhatIsStoredFails() {
        Run run = resumedWith(new Versions("short", FakeSearch.VERSIONS.dataSha256()));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason())
                .startsWith("The replay ended after 4 of the " + run.tally().queried());
        assertThat(journal.trace(run.id())).hasSize(run.tally().queried());
    }

    @Test
    void aRunIsNotResumedOnOtherData() {
        Run run = resumedWith(new Versions("fake", "b".repeat(64)));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).startsWith("The data set has changed");
        assertThat(run.versions()).isEqualTo(FakeSearch.VERSIONS);
        assertThat(journal.trace(run.id())).hasSize(run.tally().queried());
    }
}
