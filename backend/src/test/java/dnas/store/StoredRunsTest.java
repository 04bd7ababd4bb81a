package dnas.store;

import dnas.run.Incumbent;
import dnas.run.NewStudy;
import dnas.run.Remarks;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Runs in a real database. */
abstract class StoredRunsTest extends StoreTest {
    static final FlopsRange NARROW = new FlopsRange(0, 500);

    DatabaseJournal journal;
    RunReader reader;

    @BeforeEach
    void read() {
        journal = new DatabaseJournal(database);
        reader = new RunReader(database);
    }

    /** Two strategies in two ranges with some seeds. */
    List<Run> study(String name, Long... seeds) {
        NewStudy plan = new NewStudy(
                name,
                "space",
                List.of("one", "other"),
                "signal",
                10,
                List.of(NARROW, FlopsRange.ALL),
                List.of(new MeasureLimit("latency", null, 5.5)),
                List.of(seeds),
                1);
        return journal.runsOf(journal.add(plan).id());
    }

    void finish(Run run, double accuracy, long flops) {
        Run.Tally tally = new Run.Tally(10, 0, 0, new Incumbent("hash", accuracy, accuracy, flops, 1), 1, 2);
        journal.update(run.with(tally).ended(RunState.FINISHED, null, Instant.EPOCH));
    }

    void remark(Run run, String note, boolean archived, String... tags) {
        journal.remark(run.with(new Remarks(note, List.of(tags), archived, null)));
    }

    List<Long> found(RunFilter filter) {
        return reader.runs(filter, RunOrder.parse("id"), 0, 100).stream()
                .map(Run::id)
                .toList();
    }
}
