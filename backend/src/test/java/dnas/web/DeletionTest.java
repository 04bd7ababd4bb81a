package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dnas.run.FakeSearch;
import dnas.run.NewStudy;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Study;
import dnas.space.FlopsRange;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is deleted is in no list or statistic, and comes back as it was. */
class DeletionTest extends ApiTest {
    private static JsonNode act(String action, long run) throws Exception {
        return json(post("/api/v1/runs/actions", "{\"action\": \"" + action + "\", \"runs\": [" + run + "]}"));
    }

    private static int total(String list) throws Exception {
        return json(get(list)).get("total").intValue();
    }

    @Test
    void aDeletedRunIsNowhereButAmongTheDeletedAndComesBack() throws Exception {
        JsonNode runs = finished(launch(study("quick", "cells", "[1, 2, 3]", "[101, 102]", "12", "8")), 2)
                .get("runs");
        long run = runs.get(0).get("id").longValue();
        String hash =
                json(get("/api/v1/runs/" + run)).get("incumbent").get("hash").stringValue();
        String queries = "/api/v1/spaces/nasbench101/architectures/" + hash + "/queries";
        post("/api/v1/runs/actions", "{\"action\": \"tag\", \"tag\": \"rubbish\", \"runs\": [" + run + "]}");
        int queried = total(queries);

        assertThat(act("delete", run).get("done").intValue()).isOne();

        assertThat(total("/api/v1/runs?like=" + run)).isOne();
        assertThat(total("/api/v1/runs?archived=both&tag=rubbish")).isZero();
        assertThat(total("/api/v1/runs?deleted=yes&like=" + run)).isOne();
        assertThat(json(get("/api/v1/runs/groups?like=" + run))
                        .at("/items/0/runs")
                        .intValue())
                .isOne();
        assertThat(total("/api/v1/runs/groups?deleted=yes&like=" + run)).isOne();
        assertThat(json(get("/api/v1/runs/tags")).toString()).doesNotContain("rubbish");
        assertThat(total(queries)).isLessThan(queried);
        JsonNode compared = json(get("/api/v1/comparison?like=" + run));
        assertThat(compared.get("runs").size()).isOne();
        assertThat(compared.get("deleted").intValue()).isOne();
        JsonNode study = json(get("/api/v1/studies/" + runs.get(0).get("study")));
        assertThat(study.get("runs").size()).isOne();
        assertThat(study.get("deleted").intValue()).isOne();
        JsonNode named = json(get("/api/v1/comparison?runs=" + run));
        assertThat(named.get("status").intValue()).isEqualTo(400);
        assertThat(named.get("detail").stringValue()).contains("deleted=yes");
        assertThat(json(get("/api/v1/runs/" + run)).get("deleted").isString()).isTrue();

        act("undelete", run);

        JsonNode again = json(get("/api/v1/runs/" + run));
        assertThat(again.get("deleted").isNull()).isTrue();
        assertThat(again.get("trace").size()).isEqualTo(8);
        assertThat(again.get("tags").toString()).isEqualTo("[\"rubbish\"]");
        assertThat(total("/api/v1/runs?like=" + run)).isEqualTo(2);
        assertThat(total(queries)).isEqualTo(queried);
    }

    @Test
    void aStudyThatIsDeletedStopsAndIsResumedOnlyWhenItIsRestored() throws Exception {
        long study = launch(study("[1, 2, 3]", "[111]", "quick", "slow"));
        long run = json(get("/api/v1/studies/" + study))
                .get("runs")
                .get(0)
                .get("id")
                .longValue();

        assertThat(json(delete("/api/v1/studies/" + study)).get("deleted").intValue())
                .isOne();

        JsonNode deleted = json(get("/api/v1/runs/" + run));
        assertThat(deleted.get("state").stringValue()).isEqualTo("cancelled");
        assertThat(post("/api/v1/runs/" + run + "/resume", "").statusCode()).isEqualTo(409);
        assertThat(total("/api/v1/studies?state=cancelled&text=111")).isZero();
        JsonNode restored = json(post("/api/v1/studies/" + study + "/restore", ""));
        assertThat(restored.get("deleted").intValue()).isZero();
        assertThat(restored.get("runs").size()).isOne();
        assertThat(post("/api/v1/runs/" + run + "/resume", "").statusCode()).isEqualTo(200);
        delete("/api/v1/studies/" + study);
        delete("/api/v1/studies/" + study);
        assertThat(act("delete", run).get("changed").size()).isZero();
        assertThat(json(get("/api/v1/actions?subject=study&id=" + study))
                        .get("items")
                        .valueStream()
                        .map(action -> action.get("action").stringValue()))
                .containsExactly("launched", "deleted", "restored", "deleted");
    }

    @Test
    void aDeletedViewComesBackUnderItsNumber() throws Exception {
        long view = json(post("/api/v1/views", "{\"name\": \"kept\", \"address\": \"/runs?tag=a\"}"))
                .get("id")
                .longValue();

        assertThat(delete("/api/v1/views/" + view).statusCode()).isEqualTo(204);
        assertThat(patch("/api/v1/views/" + view, "{\"name\": \"renamed\"}").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/views/" + view).statusCode()).isEqualTo(404);
        assertThat(json(get("/api/v1/views")).toString()).doesNotContain("kept");
        assertThat(json(post("/api/v1/views/" + view + "/restore", ""))
                        .get("name")
                        .stringValue())
                .isEqualTo("kept");
        assertThat(get("/api/v1/views/" + view).statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/views/99999/restore", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasDeletedLongAgoIsRemovedWhenTheServerStarts(@TempDir Path other) throws Exception {
        long removed;
        long kept;
        try (Database database = Database.open(other)) {
            removed = deletedStudy(database, Instant.now().minus(Duration.ofDays(31)));
            kept = deletedStudy(database, Instant.now().minus(Duration.ofDays(29)));
        }
        try (Server again = Server.start(settings(0, other), new Catalogue(), new FakeSearch())) {
            await().untilAsserted(() -> assertThat(status(again, removed)).isEqualTo(404));
            assertThat(status(again, kept)).isEqualTo(200);
        }
    }

    private static long deletedStudy(Database database, Instant when) {
        DatabaseJournal journal = new DatabaseJournal(database);
        Study study = journal.add(new NewStudy(
                "study",
                "nasbench101",
                List.of("quick"),
                "test_mean",
                5,
                List.of(FlopsRange.ALL),
                List.of(),
                List.of(1L, 2L),
                1));
        for (Run run : journal.runsOf(study.id())) {
            journal.update(run.ended(RunState.CANCELLED, null, when));
            journal.remark(run.with(run.remarks().withDeleted(when)));
        }
        return study.id();
    }

    private static int status(Server asked, long study) throws Exception {
        return CLIENT.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + asked.port() + "/api/v1/studies/" + study))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
