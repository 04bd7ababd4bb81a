package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Workers that hang, that need more memory than they may have, or that lose their server. */
class LostWorkersTest extends WorkersTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    private void restart(List<String> command, Duration patience) {
        stop();
        start(command, patience);
    }

    @Test
    void aWorkerThatHangsIsKilledAndItsRunGoesOnWithAnother() {
        restart(FakeSearch.command(), SHORT);
        Run whole = ended(launch("quick", 10, 3L).get(0));
        Run hung = ended(launch("hangs-once", 10, 3L).get(0));

        assertThat(hung.state()).isEqualTo(RunState.FINISHED);
        assertThat(hung.deaths()).isEqualTo(1);
        assertThat(journal.trace(hung.id())).isEqualTo(journal.trace(whole.id()));
        assertThat(reasons)
                .contains("The worker hung: it reported nothing for 3 seconds and was killed. The run is resumed.");
    }

    @Test
    void aRunThatHangsAgainFailsAndSaysSo() {
        restart(FakeSearch.command(), SHORT);
        Run run = ended(launch("hangs", 10, 3L).get(0));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).startsWith("The worker hung").contains("It had died before");
        assertThat(journal.trace(run.id())).extracting(TraceEntry::query).containsExactly(1, 2);
        assertThat(ended(launch("quick", 10, 3L).get(0)).state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aWorkerThatIsSlowButReportsIsLeftAlone() {
        restart(FakeSearch.command(), SHORT);
        Run run = ended(launch("slow", 200, 3L).get(0));

        assertThat(run.tally().queried()).isEqualTo(200);
        assertThat(run.deaths()).isZero();
    }

    @Test
    void aWorkerOutOfMemoryIsReportedWithItsLimitAndTheWayOutAndTheNextRunWorks() {
        Run run = ended(launch("hungry", 10, 3L).get(0));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.deaths()).as("tried again once").isEqualTo(1);
        assertThat(run.reason())
                .startsWith("The worker ran out of memory: its heap is limited to 128 MiB.")
                .contains("--worker-memory")
                .contains("It had died before");
        assertThat(journal.trace(run.id())).hasSize(2);
        assertThat(ended(launch("quick", 10, 3L).get(0)).state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aWorkerThatHangsDoesNotOutliveItsServer() throws Exception {
        Process worker = new ProcessBuilder(FakeSearch.command())
                .redirectError(data.resolve("worker.log").toFile())
                .start();
        SearchSpec spec = new SearchSpec("fake", "hangs", "test_mean", 10, FlopsRange.ALL, 3, 1);
        worker.getOutputStream()
                .write((WorkerProtocol.write(new WorkerRequest(spec, List.of())) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        worker.getOutputStream().flush();
        List<String> lines = worker.inputReader().lines().limit(4).toList();
        assertThat(lines).last().asString().contains("\"query\":2");
        worker.getOutputStream().close();

        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWorkerThatHangsBeforeItReadsIsKilledToo() {
        WorkerProcess deaf = WorkerProcess.start(new Workers(List.of("sleep", "60"), Duration.ofMillis(500)));
        List<TraceEntry> more = IntStream.rangeClosed(1, 5_000)
                .mapToObj(query -> new TraceEntry(query, "hash", .1, .1, 1, 1, "hash", .1))
                .toList();
        SearchSpec spec = new SearchSpec("fake", "quick", "test_mean", 6_000, FlopsRange.ALL, 3, 1);

        assertThat(deaf.run(spec, more, versions -> {}, events -> {}))
                .isInstanceOfSatisfying(
                        Outcome.Died.class, died -> assertThat(died.reason()).contains("reported nothing"));
    }

    @Test
    void whatTheStoreRefusedButKeptIsNotLostFromSight() {
        Run whole = ended(launch("quick", 60, 7L).get(0));
        flaky.doubt(true);
        assertThatThrownBy(() -> launch("quick", 60, 7L)).isInstanceOf(StoreUnavailable.class);
        flaky.doubt(false);
        await().until(() -> journal.countStudies() == 2);
        Run refused = journal.runsOf(studies().get(0).id()).get(0);
        assertThat(ended(refused).state()).isEqualTo(RunState.FINISHED);

        Run doubted = launch("slow", 60, 7L).get(0);
        awaitQueries(doubted, 5);
        int doubts = flaky.doubts();
        flaky.doubt(true);
        await().until(() -> flaky.doubts() > doubts);
        flaky.doubt(false);

        assertThat(ended(doubted).state()).isEqualTo(RunState.FINISHED);
        assertThat(now(doubted).deaths()).as("no fault of the run").isZero();
        assertThat(now(doubted).tally().incumbent())
                .isEqualTo(now(whole).tally().incumbent());
        assertThat(journal.trace(doubted.id())).isEqualTo(journal.trace(whole.id()));
    }
}
