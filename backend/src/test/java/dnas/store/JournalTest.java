package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.NewStudy;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Study;
import dnas.run.Versions;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest extends StoreTest {
    private DatabaseJournal journal() {
        return new DatabaseJournal(database);
    }

    /** Closes the database and opens it again. */
    private DatabaseJournal reopened() {
        close();
        open();
        return journal();
    }

    static NewStudy plan(String name) {
        return new NewStudy(
                name,
                "nasbench101",
                List.of("dense-sampling", "random"),
                "test_mean",
                150,
                List.of(new FlopsRange(0, 1_000_000_000L)),
                List.of(new MeasureLimit("latency", null, 5.5), new MeasureLimit("throughput", 1e3, null)),
                List.of(3L, 4L),
                1);
    }

    static TraceEntry entry(int query) {
        String hash = "hash" + query;
        return new TraceEntry(query, hash, 0.9 + query / 1000.0, 0.1 + 0.2, 1_000_000L * query, 17, hash, 0.1 + 0.2);
    }

    @Test
    void aStudyComesBackAsItWasLaunchedWithOneRunPerSeedAndStrategy() {
        Study study = journal().add(plan("first"));

        assertThat(journal().study(study.id())).contains(study);
        assertThat(journal().runsOf(study.id()))
                .extracting(run -> run.spec().strategy() + " " + run.spec().seed())
                .containsExactly("dense-sampling 3", "random 3", "dense-sampling 4", "random 4");
        assertThat(journal().runsOf(study.id()))
                .allSatisfy(run -> assertThat(run.state()).isEqualTo(RunState.QUEUED));
    }

    @Test
    void evaluationsAndStateAreKeptBitForBitOverARestart() {
        Study study = journal().add(plan("kept"));
        Run run = journal().runsOf(study.id()).get(0).running(Instant.EPOCH);
        Run after = run.with(run.tally().plus(entry(1), 0, 0).plus(entry(2), 5, 6))
                .madeWith(new Versions("0.1.0+1f2e3d4c5b", "0".repeat(64)));
        journal().append(after, List.of(entry(1), entry(2)));

        DatabaseJournal again = reopened();

        assertThat(again.trace(run.id())).containsExactly(entry(1), entry(2));
        Run stored = again.run(run.id()).orElseThrow();
        assertThat(stored.tally()).isEqualTo(after.tally());
        assertThat(stored.versions()).isEqualTo(after.versions());
        assertThat(stored.state()).isEqualTo(RunState.RUNNING);
        assertThat(again.unfinished()).extracting(Run::id).contains(run.id());
    }

    @Test
    void anUnknownIdIsEmpty() {
        assertThat(journal().study(99)).isEmpty();
        assertThat(journal().run(99)).isEmpty();
        assertThat(journal().trace(99)).isEmpty();
    }
}
