package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.Run;
import dnas.run.RunState;
import dnas.space.FlopsRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;

/** A history that began with the first released schema, with rows in it. */
public final class FirstRelease {
    private FirstRelease() {}

    /** Every version of the tables that was released, oldest first. */
    public static List<String> versions() {
        return Arrays.stream(Schema.migrations()
                        .dataSource("jdbc:h2:mem:", null, null)
                        .load()
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .map(version -> version.getVersion())
                .toList();
    }

    /** Such a history in a directory, brought to a later version. */
    public static void make(Path data, String version) throws SQLException, IOException {
        String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("dnas");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                InputStream rows = FirstRelease.class.getResourceAsStream("first-release.sql")) {
            Schema.migrations().dataSource(url, null, null).target("1").load().migrate();
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
            Schema.migrations()
                    .dataSource(url, null, null)
                    .target(version)
                    .load()
                    .migrate();
        }
    }

    /** Whether the journal says all that the rows say. */
    public static void check(Database database) {
        DatabaseJournal journal = new DatabaseJournal(database);
        checkStudies(database);
        Run finished = journal.run(1).orElseThrow();
        assertThat(finished.remarks().archived()).isFalse();
        assertThat(finished.remarks().note()).isEmpty();
        assertThat(finished.versions()).isNull();
    }

    /** The same but for what people may have said of runs meanwhile. */
    public static void checkStudies(Database database) {
        DatabaseJournal journal = new DatabaseJournal(database);
        assertThat(journal.countStudies()).isEqualTo(2);
        var first = journal.study(1).orElseThrow();
        assertThat(first.created()).isEqualTo(Instant.parse("2026-01-05T09:30:00.125Z"));
        assertThat(first.plan().name()).isEqualTo("first study");
        assertThat(first.plan().strategies()).containsExactly("dense-sampling", "random");
        assertThat(first.plan().ladder()).containsExactly(new FlopsRange(0, 1_000_000_000));
        assertThat(first.plan().measureLimits()).isEmpty();
        assertThat(first.plan().seeds()).containsExactly(1L, 2L);
        var second = journal.study(4).orElseThrow();
        assertThat(second.plan().name()).isEqualTo("Ümlaute, \"quotes\"; and -- more");
        assertThat(second.created()).isEqualTo(Instant.parse("2026-02-06T22:59:59.999Z"));
        assertThat(second.plan().ladder()).containsExactly(FlopsRange.ALL);
        assertThat(second.plan().specs())
                .containsExactly(journal.run(9).orElseThrow().spec());

        assertThat(journal.runsOf(1))
                .hasSize(4)
                .extracting(Run::spec)
                .containsExactlyElementsOf(first.plan().specs());
        assertThat(journal.runsOf(1))
                .extracting(Run::state)
                .containsExactly(RunState.FINISHED, RunState.FAILED, RunState.CANCELLED, RunState.QUEUED);
        Run finished = journal.run(1).orElseThrow();
        assertThat(finished.tally().queried()).isEqualTo(3);
        assertThat(finished.tally().repeats()).isEqualTo(4);
        assertThat(finished.tally().incumbent().testAccuracy()).isEqualTo(0.9421000000000002);
        assertThat(finished.tally().controllerSeconds()).isEqualTo(120.25);
        assertThat(finished.ended()).isEqualTo(Instant.parse("2026-01-05T09:33:00Z"));
        assertThat(journal.run(2).orElseThrow().reason()).isEqualTo("The worker was killed twice.");
        assertThat(journal.unfinished()).extracting(Run::id).containsExactly(4L, 9L);
        assertThat(journal.trace(1)).extracting(entry -> entry.hash()).containsExactly("aa11", "bb22", "cc33");
        assertThat(journal.trace(9).get(0).flops()).isEqualTo(Long.MAX_VALUE);
        assertThat(journal.trace(9).get(0).parameters()).isEqualTo(1L << 31);
        assertThat(journal.trace(2).get(0).testAccuracy()).isEqualTo(0.1 + 0.2);
    }
}
