package dnas.backup;

import dnas.store.Database;
import dnas.store.FirstRelease;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An installation of the first release with something of everything, and where it is backed up and restored to. */
abstract class BackedUpTest {
    @TempDir
    Path directory;

    Path data;
    Path elsewhere;
    Path file;

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

    static void execute(Path data, String sql) throws Exception {
        try (Connection connection = connection(data);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> column(Path data, String query) throws Exception {
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

    void backUp() throws IOException {
        try (Database database = Database.openAsItIs(data, null)) {
            PartFile.save(file, false, out -> Backup.write(database, data, null, out), part -> {});
        }
    }

    /** All rows of all tables as an archive has them. */
    static Map<String, String> tables(Path data) throws Exception {
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

    static Map<String, String> entries(Path archive) throws IOException {
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
}
