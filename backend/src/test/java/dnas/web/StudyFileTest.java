package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files of studies that one server writes and another reads, over real HTTP. */
abstract class StudyFileTest extends ApiTest {
    static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] export(String ids) throws Exception {
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

    static HttpResponse<String> send(Server to, byte[] file, String query) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + "/api/v1/studies/import" + query))
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString());
    }

    static long finishedStudy(String name) throws Exception {
        long study = launch(study("\"test\"", "\"" + name + "\""));
        JsonNode finished = finished(study, 3);
        long run = finished.get("runs").get(0).get("id").longValue();
        patch("/api/v1/runs/" + run, "{\"note\": \"two\\nlines\", \"tags\": [\"a\"]}");
        return study;
    }

    /** The file with other text in a table, and a manifest that fits it. */
    static byte[] changed(byte[] file, String table, String good, String bad) throws Exception {
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

    static Map<String, String> unzip(byte[] file) throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    static byte[] zip(Map<String, String> entries) throws Exception {
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
