package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dnas.InvalidInput;
import dnas.search.TraceEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerPoolTest extends WorkersTest {
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
    void aDatabaseThatFailsForAWhileCostsNoRun() throws InterruptedException {
        Run whole = ended(launch("quick", 60, 1L).get(0));
        List<Run> runs = launch("slow", 60, 1L, 2L, 3L, 4L);
        awaitQueries(runs.get(0), 5);
        flaky.fail(true);
        Thread.sleep(1500);
        flaky.fail(false);

        runs.forEach(run -> assertThat(ended(run).state()).isEqualTo(RunState.FINISHED));
        assertThat(journal.trace(runs.get(0).id())).isEqualTo(journal.trace(whole.id()));
        assertThat(queue.count(RunState.RUNNING)).isZero();
    }

    @Test
    void aRunThatCouldNotBeTakenAtFirstStillTrainsItsController() throws InterruptedException {
        flaky.failTraces(true);
        Run run = launch("trained", 5, 1L).get(0);
        Thread.sleep(700);
        flaky.failTraces(false);

        assertThat(ended(run).state()).isEqualTo(RunState.FINISHED);
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
        assertThat(controllers.explained(now(runs.get(1))).reason()).isEqualTo("waits for the controller");
        runs.forEach(run -> assertThat(ended(run).state()).isEqualTo(RunState.FINISHED));
    }

    @Test
    void aStudyThatCannotRunIsRefusedAndNothingIsStored() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> launch("quick", 0, 1L));
        assertThat(journal.countStudies()).isZero();
    }

    @Test
    void aRunNamesTheCodeAndDataOfTheWorkerThatTookIt() {
        assertThat(ended(launch("quick", 5, 1L).get(0)).versions()).isEqualTo(FakeSearch.VERSIONS);
    }
}
