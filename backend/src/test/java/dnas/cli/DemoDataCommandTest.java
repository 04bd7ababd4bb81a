package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.Run;
import dnas.run.RunState;
import dnas.search.TraceEntry;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoDataCommandTest {
    @TempDir
    Path data;

    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Main.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));

    private int fill() {
        return commandLine.execute("demo-data", "--data", data.toString(), "--studies", "4", "--queries", "12");
    }

    @Test
    void everyRunIsARealSearchOfItsSpecification() {
        assertThat(fill()).as(err.toString()).isZero();

        try (Database database = Database.open(data)) {
            DatabaseJournal journal = new DatabaseJournal(database);
            List<Run> runs = LongStream.rangeClosed(1, journal.countStudies())
                    .boxed()
                    .flatMap(study -> journal.runsOf(study).stream())
                    .toList();
            assertThat(runs).as("of four studies").hasSize(100);
            assertThat(runs).extracting(Run::state).containsOnly(RunState.FINISHED, RunState.CANCELLED);
            assertThat(runs).extracting(run -> run.remarks().archived()).contains(true, false);
            assertThat(runs).allSatisfy(run -> assertThat(run.created())
                    .isBetween(Instant.now().minus(Duration.ofDays(366)), Instant.now()));
            for (Run run : runs) {
                List<TraceEntry> trace = journal.trace(run.id());
                assertThat(trace).hasSize(run.state() == RunState.FINISHED ? 12 : 6);
                assertThat(trace).allMatch(entry -> run.spec().limits().flops().contains(entry.flops()));
                assertThat(run.tally().incumbent().signal())
                        .isEqualTo(trace.stream()
                                .mapToDouble(TraceEntry::signal)
                                .max()
                                .orElseThrow());
            }
        }
    }

    @Test
    void aFolderWithStudiesIsNotMixedWithMadeUpDates() {
        fill();

        assertThat(fill()).isEqualTo(2);
        assertThat(err.toString()).contains("holds studies already").contains(data.toString());
    }
}
