package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dnas.Mounts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that really cannot write for a while, in the middle of runs. */
class FullDiskTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String STUDY = """
            {"name": "", "space": "nasbench201", "strategies": ["steady"], "signal": "cifar10_test_200",
             "queries": 1000, "ladder": [{}], "seeds": [1, 2]}
            """;

    @TempDir
    private Path directory;

    private final Witness witness = new Witness();
    private ServerProcess server;

    private interface Change {
        void make() throws IOException;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ServerProcess started(List<String> command) {
        server = ServerProcess.start(command, directory.resolve("server.log")).awaitReady();
        return server;
    }

    private List<String> command(Path data) {
        return ServerProcess.command(System.getProperty("java.class.path"), data);
    }

    @Test
    void aFullDiskIsNamedAndRunsGoOnWhenThereIsRoomAgain() throws Exception {
        assumeThat(Mounts.permitted())
                .as("this machine permits a mount of one's own")
                .isTrue();
        Path data = Files.createDirectory(directory.resolve("small"));
        started(Mounts.with("mount -t tmpfs -o size=128m none " + data, command(data)));
        Path ballast = Path.of("/proc/" + server.pid() + "/root" + data.resolve("ballast"));

        survives(
                () -> fill(ballast),
                () -> Files.delete(ballast),
                "The disk of the data directory " + data + " is full");
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[1 << 16]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /** As a quota does, it lets H2 fail in the middle of a write, and H2 closes its file then. */
    @Test
    void aFileThatMayNotGrowIsNamedAndRunsGoOnWhenItMay() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        started(command(data));

        survives(
                () -> limitFiles(String.valueOf(Files.size(data.resolve("dnas.mv.db")))),
                () -> limitFiles("unlimited"),
                "The history in " + data + " cannot be read or written (File too large)");
    }

    private void limitFiles(String bytes) {
        assertThat(Mounts.succeeds("prlimit", "--pid", String.valueOf(server.pid()), "--fsize=" + bytes + ":"))
                .isTrue();
    }

    private void survives(Change outage, Change remedy, String message) throws Exception {
        var writing = witness.follow(server);
        long disturbed = server.launch(STUDY);
        writing.await();
        outage.make();

        await().atMost(LONGEST).untilAsserted(() -> {
            HttpResponse<String> refused = server.post(STUDY);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(ServerProcess.JSON.readTree(refused.body()).get("detail").stringValue())
                    .startsWith(message);
        });
        if (message.startsWith("The disk")) {
            assertThat(server.get("/ready").get("detail").stringValue())
                    .isEqualTo("Not ready: the history cannot be written.");
        }
        assertThat(server.get("/health").get("status").stringValue()).isEqualTo("up");
        witness.checkAll(server);
        assertThat(server.get("/studies/" + disturbed).get("states").has("failed"))
                .isFalse();

        remedy.make();
        assertThat(server.get("/ready").get("status").stringValue()).isEqualTo("ready");
        Map<Integer, JsonNode> traces = server.traces(disturbed);
        witness.checkAll(server);
        assertThat(server.traces(server.launch(STUDY)))
                .as("the same, undisturbed")
                .isEqualTo(traces);
        assertThat(server.written()).containsOnlyOnce(message).containsOnlyOnce("runs go on");
    }
}
