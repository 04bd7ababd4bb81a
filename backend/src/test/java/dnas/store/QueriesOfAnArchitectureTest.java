package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesOfAnArchitectureTest extends StoredRunsTest {
    @Test
    void theNewestRunIsFirstAndSaysWhatTheArchitectureWasToIt() {
        List<Run> runs = study("study", 1L);
        journal.append(runs.get(0), List.of(JournalTest.entry(1), JournalTest.entry(2)));
        Run second = runs.get(1).with(runs.get(1).tally().plus(JournalTest.entry(1), 0, 0));
        journal.append(second, List.of(JournalTest.entry(1)));

        List<QueryRow> found = journal.queriesOf("space", "hash1", 0, 10);

        assertThat(found)
                .extracting(QueryRow::run)
                .containsExactly(second.id(), runs.get(0).id());
        assertThat(found).extracting(QueryRow::incumbent).containsExactly(true, false);
        assertThat(found).extracting(QueryRow::becameIncumbent).containsExactly(true, true);
        assertThat(found.get(0).told()).isEqualTo(JournalTest.entry(1).signal());
        assertThat(journal.queriesOf("space", "hash1", 1, 1)).hasSize(1);
        assertThat(journal.countQueriesOf("space", "hash1")).isEqualTo(2);
        assertThat(journal.countQueriesOf("elsewhere", "hash1")).isZero();
    }
}
