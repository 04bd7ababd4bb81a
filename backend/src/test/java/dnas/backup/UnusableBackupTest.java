package dnas.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import dnas.PostgresServer;
import dnas.Sha256;
import dnas.store.Database;
import dnas.store.PostgresAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What cannot be restored is refused and changes nothing. */
class UnusableBackupTest extends BackedUpTest {
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
        refused("is a zip file that is cut off or damaged", "take another that bin/dnas backup has written");
        Files.writeString(file, "not a zip at all");
        refused("it is no zip file", "take another that bin/dnas backup has written");
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
                    .withMessageContaining("line 1 of tables/views.jsonl has \"x\" for id");
            assertThat(elsewhere.resolve(".restoring")).doesNotExist();
            assertThat(elsewhere.resolve("controllers")).doesNotExist();
        }
        Files.delete(file);
        backUp();
        Restore.run(file, elsewhere, address, false);
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
