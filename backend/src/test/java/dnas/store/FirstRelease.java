package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.account.Accounts;
import dnas.account.Role;
import dnas.account.SignInRefused;
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
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationInfo;

/** A history that began with the first released schema, with rows in it. */
public final class FirstRelease {
    /** What servers of some version of the tables added. */
    private static final NavigableMap<Integer, String> ROWS =
            new TreeMap<>(Map.of(1, "first-release.sql", 6, "release-6.sql", 7, "release-7.sql"));

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
                Statement statement = connection.createStatement()) {
            for (Map.Entry<Integer, String> release : ROWS.entrySet()) {
                if (release.getKey() <= Integer.parseInt(version)) {
                    migrate(url, release.getKey().toString());
                    statement.execute(rows(release.getValue()));
                }
            }
            migrate(url, version);
        }
    }

    private static void migrate(String url, String version) {
        Schema.migrations().dataSource(url, null, null).target(version).load().migrate();
    }

    private static String rows(String file) throws IOException {
        try (InputStream rows = FirstRelease.class.getResourceAsStream(file)) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Whether all is told that the rows say.
     *
     * @param version with which the history was made
     */
    public static void check(Database database, String version) {
        DatabaseJournal journal = new DatabaseJournal(database);
        checkStudies(database);
        int made = Integer.parseInt(version);
        if (made >= 6) {
            checkAccounts(database);
        }
        assertThat(journal.study(1).orElseThrow().launchedBy()).isEqualTo(made >= 6 ? "Ada" : null);
        assertThat(journal.study(4).orElseThrow().launchedBy()).isEqualTo(made >= 7 ? "Ada (another server)" : null);
        Run finished = journal.run(1).orElseThrow();
        assertThat(finished.remarks().archived()).isFalse();
        assertThat(finished.remarks().note()).isEmpty();
        assertThat(finished.versions()).isNull();
    }

    /** Whether passwords and tokens open what they did, and no more. */
    private static void checkAccounts(Database database) {
        Accounts accounts = new Accounts(database, false, () -> Instant.parse("2026-10-01T12:00:00Z"));
        assertThat(accounts.required()).isTrue();
        assertThat(accounts.setUp()).as("there is an administrator").isEmpty();
        assertThat(accounts.all())
                .extracting(account -> account.name() + " " + account.role().label() + " " + account.disabled())
                .containsExactly("Ada admin false", "Zoe viewer false", "Éva researcher true");
        assertThat(accounts.signIn("ada", "correct horse battery", "127.0.0.1")
                        .account()
                        .role())
                .isEqualTo(Role.ADMIN);
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> accounts.signIn("Ada", "correct horse batter", "127.0.0.1"));
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> accounts.signIn("Éva", "correct horse battery", "127.0.0.1"));
        assertThat(accounts.byToken("dnas_of-the-first-release-with-accounts")).hasValueSatisfying(caller -> {
            assertThat(caller.name()).isEqualTo("Ada");
            assertThat(caller.role()).isEqualTo(Role.RESEARCHER);
        });
        assertThat(accounts.byToken("dnas_that-has-expired")).isEmpty();
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
