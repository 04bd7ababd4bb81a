package dnas.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import dnas.PostgresServer;
import dnas.store.Database;
import dnas.store.FirstRelease;
import dnas.store.PostgresAddress;
import dnas.store.ViewShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is backed up comes back. */
class BackupTest extends BackedUpTest {
    @Test
    void everyRowAndEveryFileThatCannotBeMadeAnewComesBack() throws Exception {
        Map<String, String> before = tables(data);
        backUp();

        Restore.Restored restored = Restore.run(file, elsewhere, null, false);

        Map<String, String> after = tables(elsewhere);
        assertThat(after).hasSizeGreaterThan(6).containsOnlyKeys(before.keySet());
        assertThat(after.remove("tables/secrets.jsonl")).contains("cluster").doesNotContain("session", "invitation");
        before.remove("tables/secrets.jsonl");
        assertThat(after).isEqualTo(before);
        assertThat(after.get("tables/evaluations.jsonl")).contains("0.30000000000000004");
        try (Stream<Path> found = Files.walk(elsewhere)) {
            assertThat(found.filter(Files::isRegularFile)
                            .map(each -> elsewhere.relativize(each).toString()))
                    .containsExactlyInAnyOrder(
                            "controllers/nasbench101-d1-seed1/report.json",
                            "controllers/nasbench101-d1-seed1/weights.bin",
                            "imported/nasbench101/manifest.json",
                            "spaces/mine/manifest.json",
                            "dnas.mv.db",
                            "dnas.lock");
        }
        assertThat(elsewhere.resolve("controllers/nasbench101-d1-seed1/weights.bin"))
                .hasContent("\u0000\u0001binary");
        assertThat(restored.aside()).isNull();
        assertThat(restored.rows())
                .isEqualTo(before.values().stream()
                                .mapToLong(rows -> rows.lines().count())
                                .sum()
                        + 3);
    }

    @Test
    void whatIsAddedAfterARestoreHasIdsThatNothingHad() throws Exception {
        backUp();
        Restore.run(file, elsewhere, null, false);
        try (Database database = Database.open(elsewhere)) {
            assertThat(new ViewShelf(database).save("next", "/").id()).isEqualTo(41);
            FirstRelease.checkStudies(database);
        }
        execute(
                elsewhere,
                "insert into accounts (name, name_key, role, created) values ('B', 'b', 'viewer', current_timestamp)");
        assertThat(column(elsewhere, "select max(id) from accounts")).containsExactly("8");
    }

    @Test
    void aHistoryMovesToAnotherKindOfDatabaseAndBack() throws Exception {
        Map<String, String> before = tables(data);
        before.remove("tables/secrets.jsonl");
        backUp();
        PostgresServer server = PostgresServer.shared();
        PostgresAddress address = PostgresAddress.parse(server.url(server.create()), Map.of());

        Restore.run(file, elsewhere, address, false);

        assertThat(elsewhere.resolve("controllers/nasbench101-d1-seed1")).isDirectory();
        assertThat(Database.isIn(elsewhere)).isFalse();
        Path back = directory.resolve("back.zip");
        try (Database database = Database.open(elsewhere, address)) {
            FirstRelease.checkStudies(database);
            ViewShelf views = new ViewShelf(database);
            PartFile.save(
                    back,
                    false,
                    out -> {
                        Backup.write(database, elsewhere, null, out);
                        assertThat(views.save("next", "/").id()).isEqualTo(41);
                    },
                    part -> {});
            database.snapshot(connection -> {
                assertThat(count(connection, "views")).isEqualTo(2);
                views.save("unseen", "/");
                assertThat(count(connection, "views")).isEqualTo(2);
            });
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Restore.run(file, elsewhere, address, true))
                .withMessageContaining("holds tables already");
        try (Database database = Database.open(elsewhere, address)) {
            FirstRelease.checkStudies(database);
        }

        Path again = directory.resolve("again");
        Restore.run(back, again, null, false);
        Map<String, String> after = tables(again);
        after.remove("tables/secrets.jsonl");
        assertThat(after).isEqualTo(before);
    }

    static List<String> versions() {
        return FirstRelease.versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aBackupOfEveryReleaseIsRestoredByThisOne(String version) throws Exception {
        Path old = Files.createDirectory(directory.resolve("old"));
        FirstRelease.make(old, version);
        try (Database database = Database.openAsItIs(old, null)) {
            assertThat(database.schema()).isEqualTo(version);
            PartFile.save(file, false, out -> Backup.write(database, old, null, out), part -> {});
        }

        Restore.run(file, elsewhere, null, false);

        try (Database database = Database.open(elsewhere)) {
            FirstRelease.check(database, version);
        }
    }

    @Test
    void aHistoryIsReplacedWhenThatIsAskedForAndThenSetAside() throws Exception {
        backUp();
        Files.createDirectory(elsewhere);
        FirstRelease.make(elsewhere, "1");
        Files.createDirectories(elsewhere.resolve("controllers/other"));
        execute(elsewhere, "update studies set name = 'of then' where id = 1");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Restore.run(file, elsewhere, null, false))
                .withMessageContaining("holds a history already")
                .withMessageContaining("--force");
        assertThat(column(elsewhere, "select name from studies where id = 1")).containsExactly("of then");

        Path aside = Restore.run(file, elsewhere, null, true).aside();

        assertThat(column(elsewhere, "select name from studies where id = 1")).containsExactly("first study");
        assertThat(column(aside, "select name from studies where id = 1")).containsExactly("of then");
        assertThat(aside.resolve("controllers/other")).isDirectory();
        assertThat(elsewhere.resolve("controllers/other")).doesNotExist();
        assertThat(aside.getFileName().toString()).matches("before-restore-\\d{8}T\\d{6}Z");
    }

    @Test
    void aDirectoryThatAServerHasIsLeftAlone() throws Exception {
        backUp();
        try (Database database = Database.open(data)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> Restore.run(file, data, null, true))
                    .withMessageContaining("in use by another server");
            FirstRelease.checkStudies(database);
        }
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenThatIsAskedFor() throws Exception {
        Files.writeString(file, "dear");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(this::backUp).withMessageContaining("--force");
        assertThat(file).hasContent("dear");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PartFile.save(
                        file,
                        true,
                        out -> {
                            out.write(new byte[100_000]);
                            throw new IOException("No space left on device");
                        },
                        part -> {}))
                .withMessageContaining("No space left on device")
                .withMessageContaining("Nothing is left of it");
        assertThat(file).hasContent("dear");
        assertThat(directory.resolve("backup.zip.part")).doesNotExist();
    }

    /** The writer neither waits for a long read nor is seen by it. */
    @Test
    void aSnapshotIsOfOneInstantAndHoldsUpNobody() throws Exception {
        try (Database database = Database.open(data)) {
            ViewShelf views = new ViewShelf(database);
            database.snapshot(connection -> {
                assertThat(count(connection, "studies")).isEqualTo(2);
                for (int i = 0; i < 300; i++) {
                    views.save("view " + i, "/");
                }
                assertThat(count(connection, "views")).isEqualTo(1);
            });
            assertThat(views.all()).hasSize(301);
        }
    }

    private static long count(Connection connection, String table) throws java.sql.SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }
}
