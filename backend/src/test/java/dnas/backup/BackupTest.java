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
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackupTest {
    @TempDir
    Path directory;

    private Path data;
    private Path elsewhere;
    private Path file;

    @BeforeEach
    void fill() throws Exception {
        data = Files.createDirectory(directory.resolve("data"));
        elsewhere = directory.resolve("elsewhere");
        file = directory.resolve("backup.zip");
        FirstRelease.make(data, "1");
        Database.open(data).close();
        execute(data, """
                insert into accounts (id, name, name_key, password, role, created)
                    values (7, 'Ada', 'ada', 'hash of it', 'admin', current_timestamp);
                insert into secrets (hash, kind, account, name, role, created, expires) values
                    ('aa', 'session', 7, '', 'admin', current_timestamp, current_timestamp + 1),
                    ('bb', 'token', 7, 'cluster', 'viewer', current_timestamp, current_timestamp + 1),
                    ('cc', 'invitation', 7, '', 'admin', current_timestamp, current_timestamp + 1);
                alter table accounts alter column id restart with 8;
                alter table views alter column id restart with 41;
                insert into views (id, name, address, created) values (40, 'a view', '/runs', current_timestamp);
                update runs set note = 'two
                lines', tags = ',figure 2,', archived = true where id = 1""");
        write("controllers/nasbench101-d1-seed1/report.json", "{}");
        write("controllers/nasbench101-d1-seed1/weights.bin", "\u0000\u0001binary");
        write("controllers/.new-nasbench101-d1-seed2/weights.bin", "half of it");
        write("imported/nasbench101/manifest.json", "[]");
        write("spaces/mine/new-17.tmp", "half of it");
        write("spaces/mine/manifest.json", "mine");
        write("structure/nasbench101.f32", "made anew when it is wanted");
        write("bench/searches.jsonl", "made anew");
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(data.resolve(path).getParent());
        Files.writeString(data.resolve(path), content);
    }

    private static Connection connection(Path data) throws Exception {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.toAbsolutePath().resolve("dnas"));
    }

    private static void execute(Path data, String sql) throws Exception {
        try (Connection connection = connection(data);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Path data, String query) throws Exception {
        try (Connection connection = connection(data);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    private void backUp() throws IOException {
        try (Database database = Database.openAsItIs(data, null)) {
            PartFile.save(file, false, out -> Backup.write(database, data, null, out), part -> {});
        }
    }

    /** All rows of all tables as an archive has them. */
    private static Map<String, String> tables(Path data) throws Exception {
        Path archive = Files.createTempFile("rows", ".zip");
        try (Database database = Database.openAsItIs(data, null);
                OutputStream out = Files.newOutputStream(archive)) {
            Backup.write(database, data, null, out);
        }
        Map<String, String> entries = entries(archive);
        entries.keySet().removeIf(name -> !name.startsWith("tables/"));
        Files.delete(archive);
        return entries;
    }

    private static Map<String, String> entries(Path archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return entries;
    }

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

    @Test
    void aRestoreThatFailsLeavesAnEmptyDatabaseEmpty() throws Exception {
        backUp();
        change(entries -> {
            String rows = entries.get("tables/views.jsonl");
            String other = rows.replace("[40,", "[\"x\",");
            assertThat(other).isNotEqualTo(rows);
            entries.put("tables/views.jsonl", other);
            entries.compute("manifest.json", (name, about) -> about.replace(sha256(rows), sha256(other)));
            return entries;
        });
        PostgresServer server = PostgresServer.shared();
        PostgresAddress address = PostgresAddress.parse(server.url(server.create()), Map.of());
        for (PostgresAddress each : Arrays.asList(address, null)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> Restore.run(file, elsewhere, each, false))
                    .withMessageContaining("row 1 of views has \"x\" for id");
            assertThat(elsewhere.resolve(".restoring")).doesNotExist();
            assertThat(elsewhere.resolve("controllers")).doesNotExist();
        }
        Files.delete(file);
        backUp();
        Restore.run(file, elsewhere, address, false);
    }

    private static String sha256(String text) {
        var digest = Sha256.digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
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
            FirstRelease.check(database);
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

    /** Writes the archive anew with other entries. */
    private void change(UnaryOperator<Map<String, String>> change) throws IOException {
        Map<String, String> entries = change.apply(new LinkedHashMap<>(entries(file)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static UnaryOperator<Map<String, String>> replaced(String entry, String what, String by) {
        return entries -> {
            assertThat(entries.get(entry)).contains(what);
            entries.compute(entry, (name, content) -> content.replace(what, by));
            return entries;
        };
    }

    private void refused(String... words) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Restore.run(file, elsewhere, null, false))
                .satisfies(refusal ->
                        assertThat(refusal.sentence()).contains("backup.zip").contains(words));
        assertThat(elsewhere)
                .satisfiesAnyOf(nothing -> assertThat(nothing).doesNotExist(), empty -> assertThat(Database.isIn(empty))
                        .isFalse());
    }

    @Test
    void whatIsNotWholeIsRefusedAndChangesNothing() throws Exception {
        backUp();
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length - 40));
        refused("no whole zip file");
        Files.writeString(file, "not a zip at all");
        refused("no whole zip file");
        Files.write(file, whole);
        Map<String, String> content = entries(file);
        int refused = 0;
        for (int at = whole.length / 40; at < whole.length; at += whole.length / 40) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);
            try (Archive archive = Archive.backup(file)) {
                assertThat(entries(file)).as("what nobody noticed at %s", at).isEqualTo(content);
                assertThat(archive.manifest().format()).isEqualTo(1);
            } catch (InvalidInput noticed) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(20);
        Files.write(file, whole);
        change(replaced("tables/runs.jsonl", "0.9421", "0.9422"));
        refused("tables/runs.jsonl is damaged");
        Files.write(file, whole);
        change(entries -> {
            entries.remove("tables/runs.jsonl");
            return entries;
        });
        refused("missing [tables/runs.jsonl]");
        Files.write(file, whole);
        change(entries -> {
            entries.put("../../outside", "x");
            return entries;
        });
        refused("unknown [../../outside]");
        Files.write(file, whole);
        change(replaced("manifest.json", "controllers/nasbench101-d1-seed1/report.json", "controllers/../../x"));
        refused("not what its manifest says");
        assertThat(directory.resolve("x")).doesNotExist();
        Files.delete(file);
        refused("There is no file");
    }

    @Test
    void whatANewerProgramWroteIsRefusedByTheVersionsItNames() throws Exception {
        backUp();
        byte[] whole = Files.readAllBytes(file);
        change(replaced("manifest.json", "\"format\" : 1", "\"format\" : 2"));
        refused("its format is 2");
        Files.write(file, whole);
        String schema = dnas.store.Schema.newest();
        change(replaced("manifest.json", "\"schema\" : \"" + schema + "\"", "\"schema\" : \"999\""));
        refused("schema 999", "this program knows " + schema, "use a newer program");
        Files.write(file, whole);
        change(replaced("manifest.json", "\"kind\" : \"backup\"", "\"kind\" : \"studies\""));
        refused("no backup");
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
