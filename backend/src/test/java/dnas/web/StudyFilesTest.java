package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.Sha256;
import dnas.run.FakeSearch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Studies that move from one server to another as a file, over real HTTP. */
class StudyFilesTest extends ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path elsewhere;

    private static byte[] wellFormed = {};

    @BeforeAll
    static void exportOne() throws Exception {
        wellFormed = export(String.valueOf(finishedStudy("well-formed")));
    }

    private static byte[] export(String ids) throws Exception {
        HttpResponse<byte[]> answer =
                CLIENT.send(request("/api/v1/studies/export?study=" + ids).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=");
        return answer.body();
    }

    private static HttpResponse<String> send(Server to, byte[] file, String query) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + "/api/v1/studies/import" + query))
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode read(Server from, String path) throws Exception {
        return JSON.readTree(CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + from.port() + "/api/v1" + path))
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    /** A study with all its runs, but for the ids that are this server's. */
    private static List<String> whole(Server of, long study) throws Exception {
        return read(of, "/studies/" + study)
                .get("runs")
                .valueStream()
                .map(run -> {
                    try {
                        ObjectNode each = (ObjectNode) read(of, "/runs/" + run.get("id"));
                        each.remove(List.of("id", "study"));
                        return each.toString();
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                })
                .toList();
    }

    private static long finishedStudy(String name) throws Exception {
        long study = launch(study("\"test\"", "\"" + name + "\""));
        JsonNode finished = finished(study, 3);
        long run = finished.get("runs").get(0).get("id").longValue();
        patch("/api/v1/runs/" + run, "{\"note\": \"two\\nlines\", \"tags\": [\"a\"]}");
        return study;
    }

    @Test
    void aStudyIsTheSameOnAnotherServerAndTellsWhereItComesFrom() throws Exception {
        long study = finishedStudy("moved");
        launch(study());
        byte[] file = export(String.valueOf(study));

        try (Server other = Server.start(settings(0, elsewhere), new ApiTest.Catalogue(), new FakeSearch())) {
            HttpResponse<String> answer = send(other, file, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            JsonNode imported = json(answer).get(0);
            assertThat(imported.propertyNames()).containsExactlyElementsOf(ContractTest.fields("ImportedStudy"));
            assertThat(imported.get("knownSpace").booleanValue()).isTrue();
            long id = imported.get("id").longValue();

            assertThat(id).isEqualTo(1);
            assertThat(read(other, "/studies").get("total").intValue()).isEqualTo(1);
            assertThat(whole(other, id)).hasSize(3).isEqualTo(whole(server, study));
            assertThat(read(other, "/studies/1").get("created"))
                    .isEqualTo(json(get("/api/v1/studies/" + study)).get("created"));
            JsonNode noted =
                    read(other, "/actions?subject=study&id=1").get("items").get(0);
            assertThat(noted.get("action").stringValue()).isEqualTo("imported");
            assertThat(noted.get("detail").stringValue())
                    .startsWith("moved: study " + study + " of another server, exported at 20")
                    .contains(" with dnas ");
            assertThat(json(get("/api/v1/actions?subject=study&id=" + study))
                            .get("items")
                            .findValuesAsString("action"))
                    .containsExactly("launched", "exported");
        }
    }

    @Test
    void aStudyThatIsHereIsTakenInAgainOnlyWhenThatIsAskedFor() throws Exception {
        long study = finishedStudy("twice");
        byte[] file = export(String.valueOf(study));
        int before = json(get("/api/v1/studies")).get("total").intValue();

        HttpResponse<String> refused = send(server, file, "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").stringValue()).contains("“twice” is here already, as study " + study);
        assertThat(json(get("/api/v1/studies")).get("total").intValue()).isEqualTo(before);

        HttpResponse<String> answer = send(server, file, "?again=true");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        long copy = json(answer).get(0).get("id").longValue();
        assertThat(copy).isGreaterThan(study);
        assertThat(whole(server, copy)).isEqualTo(whole(server, study));
        assertThat(launch(study())).isGreaterThan(copy);
    }

    @Test
    void runsThatHadNotEndedAreStoppedAndCanBeResumed() throws Exception {
        long study = launch(study("\"quick\"", "\"steady\"", "12", "1000"));
        byte[] file = export(String.valueOf(study));
        post("/api/v1/studies/" + study + "/cancel", "");

        try (Server other = Server.start(settings(0, elsewhere), new ApiTest.Catalogue(), new FakeSearch())) {
            assertThat(send(other, file, "").statusCode()).isEqualTo(201);
            JsonNode run = read(other, "/studies/1").get("runs").get(0);
            assertThat(run.get("state").stringValue()).isEqualTo("cancelled");
            assertThat(run.get("reason").stringValue()).isEqualTo("It had not ended when it was exported.");
            assertThat(run.get("ended").isNull()).isFalse();
            assertThat(read(other, "/health").get("runsQueued").intValue()).isZero();
            HttpResponse<String> resumed = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + other.port() + "/api/v1/runs/" + run.get("id") + "/resume"))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(resumed.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStudyOfASpaceThatIsNotHereIsShownPlainly() throws Exception {
        long study = finishedStudy("of a space");
        byte[] file = changed(export(String.valueOf(study)), "studies", "\"nasbench101\"", "\"somebodys\"");
        JsonNode imported = json(send(server, file, ""));
        assertThat(imported.get(0).get("knownSpace").booleanValue()).isFalse();
        JsonNode shown = json(get("/api/v1/studies/" + imported.get(0).get("id")));
        assertThat(shown.get("spaceTitle").stringValue()).isEqualTo("somebodys");
        assertThat(shown.get("runs").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "studies | \"nasbench101\" | 17",
                "studies | \"nasbench101\" | null",
                "studies | \"quick\" | \"\\u0000\"",
                "studies | \"quick\" | \"dense-sampling:no-such-setting\"",
                "studies | ,12, | ,0,",
                "studies | ,12, | ,12.5,",
                "studies | ,12, | ,99999999999,",
                "studies | ,12, | ,\"12\",",
                "studies | \"1,2,3\" | \"1,2,x\"",
                "studies | \"1,2,3\" | \"1,2\"",
                "studies | 0:1000000000 | 5",
                "studies | 0:1000000000 | 9:8",
                "studies | [ | [[",
                "studies | [ | [1,",
                "runs | \"finished\" | \"happy\"",
                "runs | \"quick\" | \"other\"",
                "runs | ,12, | ,11,",
                "runs | \"finished\" | 1e999",
                "runs | ,null, | ,{},",
                "evaluations | ,12, | ,13,",
                "evaluations | ,3, | ,1e999,",
            })
    void whatNoServerCouldHaveExportedIsRefusedAndChangesNothing(String table, String good, String bad)
            throws Exception {
        int studies = json(get("/api/v1/studies")).get("total").intValue();
        int runs = json(get("/api/v1/runs")).get("total").intValue();
        byte[] file = changed(wellFormed, table, good, bad);

        HttpResponse<String> refused = send(server, file, "?again=true");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).get("detail").stringValue())
                .startsWith("The file cannot be used: ")
                .doesNotContain("Exception", "\tat ");
        assertThat(json(get("/api/v1/studies")).get("total").intValue()).isEqualTo(studies);
        assertThat(json(get("/api/v1/runs")).get("total").intValue()).isEqualTo(runs);
    }

    @Test
    void aTextThatIsTooLongForItsColumnIsRefused() throws Exception {
        byte[] file = changed(wellFormed, "studies", "\"well-formed\"", "\"" + "x".repeat(500) + "\"");
        HttpResponse<String> refused = send(server, file, "?again=true");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).get("detail").stringValue()).contains("cannot be stored");
    }

    @Test
    void filesThatAreNoneOfOursAreRefused() throws Exception {
        byte[] file = wellFormed;

        assertThat(send(server, new byte[0], "").statusCode()).isEqualTo(400);
        assertThat(send(server, Arrays.copyOf(file, file.length / 2), "").statusCode())
                .isEqualTo(400);
        assertThat(send(server, zip(Map.of("x", "y")), "").body()).contains("no archive of dnas");
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

    /** The file with other text in a table, and a manifest that fits it. */
    private static byte[] changed(byte[] file, String table, String good, String bad) throws Exception {
        Map<String, String> entries = unzip(file);
        String name = "tables/" + table + ".jsonl";
        assertThat(entries.get(name)).contains(good);
        entries.compute(name, (same, rows) -> rows.replace(good, bad));
        ObjectNode manifest = (ObjectNode) JSON.readTree(entries.get("manifest.json"));
        for (JsonNode entry : manifest.get("tables")) {
            if (entry.get("name").stringValue().equals(table)) {
                ((ObjectNode) entry).put("sha256", Sha256.of(entries.get(name).getBytes(StandardCharsets.UTF_8)));
            }
        }
        entries.put("manifest.json", manifest.toString());
        return zip(entries);
    }

    private static Map<String, String> unzip(byte[] file) throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, String> entries) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
