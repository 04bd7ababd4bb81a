package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.Run;
import dnas.run.RunState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeletedRunsTest extends StoredRunsTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATELY = Instant.parse("2020-03-01T00:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2020-02-01T00:00:00Z");

    private void delete(Run run, Instant when) {
        journal.append(run.ended(RunState.FINISHED, null, when), List.of(JournalTest.entry(1)));
        journal.remark(run.with(run.remarks().withDeleted(when)));
    }

    @Test
    void deletedRunsAreMeantAloneOrNotAtAll() {
        List<Run> runs = study("study", 1L);
        delete(runs.get(0), LATELY);

        assertThat(found(Filters.all())).hasSize(3).doesNotContain(runs.get(0).id());
        assertThat(found(Filters.archived(true).ofDeleted()))
                .containsExactly(runs.get(0).id());
        assertThat(journal.run(runs.get(0).id()).orElseThrow().remarks().deleted())
                .isEqualTo(LATELY);
    }

    @Test
    void onlyWhatWasDeletedBeforeIsRemovedAndAStudyWithItsLastRun() {
        List<Run> runs = study("kept", 1L);
        delete(runs.get(0), LONG_AGO);
        delete(runs.get(1), LATELY);
        List<Run> gone = study("gone", 1L);
        gone.forEach(run -> delete(run, LONG_AGO));

        assertThat(journal.purge(BETWEEN, 2)).as("some at once").isEqualTo(2);
        assertThat(journal.purge(BETWEEN, 100)).isEqualTo(3);
        assertThat(journal.purge(BETWEEN, 100)).isZero();

        assertThat(journal.run(runs.get(0).id())).isEmpty();
        assertThat(journal.trace(runs.get(0).id())).isEmpty();
        assertThat(journal.trace(runs.get(1).id())).hasSize(1);
        assertThat(journal.runsOf(runs.get(0).study())).hasSize(3);
        assertThat(journal.study(gone.get(0).study())).isEmpty();
        assertThat(journal.countStudies()).isEqualTo(1);
    }
}
