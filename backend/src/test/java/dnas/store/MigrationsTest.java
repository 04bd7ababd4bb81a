package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories of every released version are opened by this one. */
class MigrationsTest {
    @TempDir
    Path data;

    static List<String> versions() {
        return FirstRelease.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aHistoryOfEveryReleaseSaysTheSameOnceItIsOpened(String version) throws Exception {
        FirstRelease.make(data, version);

        try (Database database = Database.open(data)) {
            assertThat(database.schema()).isEqualTo(Schema.newest());
            FirstRelease.check(database, version);
            long added =
                    new DatabaseJournal(database).add(JournalTest.plan("new")).id();
            assertThat(new DatabaseJournal(database).runsOf(added)).hasSize(4);
        }
    }

    @Test
    void versionsAreOrderedAsNumbers() {
        assertThat(Schema.isTooNew(Schema.newest())).isFalse();
        assertThat(Schema.isTooNew("1")).isFalse();
        assertThat(Schema.isTooNew("1000")).isTrue();
        assertThat(versions()).startsWith("1", "2").last().isEqualTo(Schema.newest());
    }
}
