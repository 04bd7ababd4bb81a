package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dnas.backup.Restore;
import dnas.run.Run;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A backup that is made while runs are under way, by a real server with real workers. */
class RunningBackupTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String STUDY = """
            {"name": "", "space": "nasbench201", "strategies": ["steady"], "signal": "cifar10_test_200",
             "queries": 1000, "ladder": [{}], "seeds": [1, 2, 3]}
            """;

    @TempDir
    private Path directory;

    private ServerProcess server;

    @AfterEach
    void stop() {
        server.close();
    }

    private ServerProcess start(Path data) {
        server = ServerProcess.start(
                        ServerProcess.command(System.getProperty("java.class.path"), data),
                        directory.resolve("server.log"))
                .awaitReady();
        return server;
    }

    @Test
    void whatWasAcknowledgedBeforeIsInItAndItsRunsGoOnWhereverItIsRestored() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Path elsewhere = directory.resolve("elsewhere");
        start(data);
        long study = ServerProcess.JSON
                .readTree(server.send(server.request("/studies")
                                .POST(BodyPublishers.ofString(STUDY))
                                .build())
                        .body())
                .get("id")
                .longValue();
        await().atMost(LONGEST).until(() -> traces(study).values().stream().anyMatch(trace -> trace.size() > 100));
        Map<Long, List<JsonNode>> acknowledged = traces(study);

        Path file = Files.createTempFile(directory, "backup", ".zip");
        HttpResponse<Path> answer =
                HttpClient.newHttpClient().send(server.request("/backup").build(), BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(-1))
                .isEqualTo(Files.size(file));
        assertThat(server.get("/studies/" + study).get("states").has("finished"))
                .as("runs are under way")
                .isFalse();
        await().atMost(LONGEST).until(() -> finished(study));
        Map<Long, List<JsonNode>> undisturbed = traces(study);
        assertThat(server.stop()).isZero();

        Restore.run(file, elsewhere, null, false);
        try (Database database = Database.open(elsewhere)) {
            DatabaseJournal journal = new DatabaseJournal(database);
            for (Run run : journal.runsOf(study)) {
                assertThat(run.tally().queried())
                        .as("evaluations of run %s", run.id())
                        .isEqualTo(journal.trace(run.id()).size())
                        .isGreaterThanOrEqualTo(acknowledged.get(run.id()).size());
            }
            assertThat(journal.unfinished()).isNotEmpty();
        }
        start(elsewhere);
        traces(study).forEach((run, trace) -> assertThat(trace)
                .startsWith(acknowledged.get(run).toArray(JsonNode[]::new)));
        await().atMost(LONGEST).until(() -> finished(study));
        assertThat(traces(study)).isEqualTo(undisturbed);
    }

    private boolean finished(long study) {
        return server.get("/studies/" + study).get("states").path("finished").asInt(0) == 3;
    }

    /** By run. */
    private Map<Long, List<JsonNode>> traces(long study) throws IOException {
        Map<Long, List<JsonNode>> traces = new LinkedHashMap<>();
        for (JsonNode run : server.get("/studies/" + study).get("runs")) {
            long id = run.get("id").longValue();
            traces.put(id, server.get("/runs/" + id).get("trace").valueStream().toList());
        }
        return traces;
    }
}
