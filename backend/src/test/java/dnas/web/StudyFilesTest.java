package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.FakeSearch;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Studies that move from one server to another as a file. */
class StudyFilesTest extends StudyFileTest {
    @TempDir
    Path elsewhere;

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
}
