package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of studies that are damaged, or none. */
class RefusedStudyFilesTest extends StudyFileTest {
    private static byte[] wellFormed = {};

    @BeforeAll
    static void exportOne() throws Exception {
        wellFormed = export(String.valueOf(finishedStudy("well-formed")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "studies | \"nasbench101\" | 17 | line 1 of tables/studies.jsonl has 17 for space, which cannot be",
                "studies | \"nasbench101\" | null | line 1 of tables/studies.jsonl has no space",
                "studies | \"quick\" | \"\\u0000\" | line 1 of tables/studies.jsonl holds the character U+0000",
                "studies | \"quick\" | \"dense-sampling:no-such-setting\" | line 1 of tables/runs.jsonl is not one that its study launches",
                "studies | ,12, | ,0, | line 1 of tables/studies.jsonl is no study that can be launched, or one too many",
                "studies | ,12, | ,12.5, | line 1 of tables/studies.jsonl has 12.5 for queries, which cannot be",
                "studies | ,12, | ,99999999999, | line 1 of tables/studies.jsonl has 99999999999 for queries, which cannot be",
                "studies | ,12, | ,\"12\", | line 1 of tables/studies.jsonl has \"12\" for queries, which cannot be",
                "studies | \"1,2,3\" | \"1,2,x\" | line 1 of tables/studies.jsonl is no study of dnas",
                "studies | \"1,2,3\" | \"1,2\" | line 3 of tables/runs.jsonl is not one that its study launches",
                "studies | 0:1000000000 | 5 | line 1 of tables/studies.jsonl is no study of dnas",
                "studies | 0:1000000000 | 9:8 | line 1 of tables/studies.jsonl is no study of dnas",
                "studies | [ | [[ | line 1 of tables/studies.jsonl holds something that is no value of a column",
                "studies | [ | [1, | line 1 of tables/studies.jsonl is not one value for each of [id, name, created,",
                "studies | ] | '' | tables/studies.jsonl is cut off in line 1",
                "studies | ,12, | ,12;, | tables/studies.jsonl is damaged in line 1 at character",
                "studies | ,12, | ,99999999999999999999, | tables/studies.jsonl is damaged in line 1 at character",
                "runs | \"finished\" | \"happy\" | line 1 of tables/runs.jsonl is no run of dnas (There is no state \"happy\"; choose one of",
                "runs | \"quick\" | \"other\" | line 1 of tables/runs.jsonl is not one that its study launches",
                "runs | ,12, | ,11, | run 1 is not in it, or has another number of evaluations than these 12",
                "runs | \"finished\" | 1e999 | line 1 of tables/runs.jsonl holds a number that is too large",
                "runs | ,null, | ,{}, | line 1 of tables/runs.jsonl holds something that is no value of a column",
                "evaluations | ,12, | ,13, | line 12 of tables/evaluations.jsonl does not follow from those before it",
                "evaluations | ,3, | ,1e999, | line 3 of tables/evaluations.jsonl holds a number that is too large",
            })
    void whatNoServerCouldHaveExportedIsRefusedInPlainWordsAndChangesNothing(
            String table, String good, String bad, String why) throws Exception {
        assertRefused(changed(wellFormed, table, good, bad), why);
    }

    @Test
    void aTextThatIsTooLongForItsColumnIsRefused() throws Exception {
        assertRefused(
                changed(wellFormed, "studies", "\"well-formed\"", "\"" + "x".repeat(500) + "\""),
                "line 1 of tables/studies.jsonl holds a text that is too long");
        assertRefused(
                changed(wellFormed, "studies", ",12,", ",\"" + "x".repeat(500) + "\","),
                "line 1 of tables/studies.jsonl has \"" + "x".repeat(59) + "…\" for queries, which cannot be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sha256\" | \"sha\" | its manifest.json is none of dnas",
                "\"rows\" : 3, | \"rows\" : \"three\", | its manifest.json is none of dnas: its tables.1.rows is missing or",
                "\"kind\" : \"studies\" | \"kind\" : \"pictures\" | its manifest.json is none of dnas: its kind is missing or",
                "\"program\" | \"author\" | its manifest.json is none of dnas",
                "\"written\" : \" | \"written\" : \"on a | its manifest.json is none of dnas: its written is missing or",
                "\"format\" | \"manifest_version\" | its manifest.json is none of dnas: its format is missing or cannot be",
                "\"tables\" : [ | \"tables\" : [ , | its manifest.json is damaged in line",
            })
    void aManifestThatIsDamagedOrAnothersIsRefusedInPlainWords(String good, String bad, String why) throws Exception {
        Map<String, String> entries = unzip(wellFormed);
        assertThat(entries.get("manifest.json")).contains(good);
        entries.compute("manifest.json", (name, about) -> about.replace(good, bad));
        assertRefused(zip(entries), why);
    }

    /** With what is wrong, where and the way out, and nobody's class names; nothing is changed. */
    private static void assertRefused(byte[] file, String why) throws Exception {
        int studies = json(get("/api/v1/studies")).get("total").intValue();
        int runs = json(get("/api/v1/runs")).get("total").intValue();

        HttpResponse<String> refused = send(server, file, "?again=true");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).has("value")).isFalse();
        assertThat(json(refused).get("detail").stringValue())
                .startsWith("The file cannot be used: " + why)
                .endsWith("; export the studies again, on the other server's page or with its bin/dnas export.")
                .doesNotContain("Exception", "\tat ", "java", "oercion", "`", "..");
        assertThat(json(get("/api/v1/studies")).get("total").intValue()).isEqualTo(studies);
        assertThat(json(get("/api/v1/runs")).get("total").intValue()).isEqualTo(runs);
    }

    @Test
    void filesThatAreNoneOfOursAreRefused() throws Exception {
        byte[] file = wellFormed;

        assertRefused(new byte[0], "it is no zip file");
        assertRefused("[1, 2".getBytes(StandardCharsets.UTF_8), "it is no zip file");
        assertRefused(Arrays.copyOf(file, file.length / 2), "it is a zip file that is cut off or damaged");
        assertRefused(zip(Map.of("x", "y")), "it has no manifest.json, so that it is no archive of dnas");
        assertRefused(zip(Map.of("manifest.json", "{}")), "its manifest.json is none of dnas: its format is missing");
        assertRefused(zip(Map.of("manifest.json", "")), "its manifest.json is none of dnas");
        assertRefused(zip(Map.of("manifest.json", "{\n\"format\": 1,")), "its manifest.json is cut off in line 2");
        Map<String, String> entries = unzip(file);
        entries.put("../../etc/cron.d/x", "* * * * * root true");
        assertThat(send(server, zip(entries), "").body()).contains("unknown [../../etc/cron.d/x]");
        HttpResponse<byte[]> backup = CLIENT.send(request("/api/v1/backup").build(), BodyHandlers.ofByteArray());
        assertThat(send(server, backup.body(), "").body()).contains("it is a backup");
        assertThat(send(server, file, "?again=perhaps").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/studies/export?study=999999").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/studies/export").statusCode()).isEqualTo(400);
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith(".sending-"));
        }
    }

    @Test
    void aFileThatUnpacksToFarTooMuchIsRefused() throws Exception {
        Map<String, String> entries = unzip(wellFormed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; entry.getKey().equals("tables/studies.jsonl") && i < 1100; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        }
        assertThat(bytes.size()).isLessThan(8 << 20);
        HttpResponse<String> refused = send(server, bytes.toByteArray(), "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").stringValue()).contains("larger than is taken");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsLookedAt() throws Exception {
        HttpResponse<String> refused = send(server, new byte[65 << 20], "");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).get("detail").stringValue()).contains("64 MiB");
    }
}
