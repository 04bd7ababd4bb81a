package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that is killed (SIGKILL) again and again, while it writes and while it starts. */
class KilledServerTest {
    private static final int KILLS_WHILE_WRITING = 50;
    private static final int KILLS_WHILE_STARTING = 10;
    private static final int MILLISECONDS_OF_WRITING = 150;
    private static final int MILLISECONDS_OF_START = 1_500;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int QUERIES = 1_000;
    private static final List<Integer> SEEDS = List.of(1, 2, 3, 4);
    private static final String STUDY = """
            {"name": "", "space": "nasbench201", "strategies": ["steady"], "signal": "cifar10_test_200",
             "queries": %d, "ladder": [{}], "seeds": %s}
            """.formatted(QUERIES, SEEDS);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20);
    private final Witness witness = new Witness();
    private final List<Long> studies = new ArrayList<>();
    private final List<ProcessHandle> orphans = new ArrayList<>();

    @TempDir
    private Path directory;

    private StartArchive archive;
    private ServerProcess server;
    private Map<Integer, JsonNode> undisturbed;

    /** By a server whose end also writes what makes the others start fast. */
    @BeforeEach
    void searchUndisturbed() {
        archive = StartArchive.in(directory);
        server = start("undisturbed", archive.writing());
        server.awaitReady();
        undisturbed = server.traces(server.launch(STUDY));
        assertThat(undisturbed).containsOnlyKeys(SEEDS);
        assertThat(server.stop()).isZero();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingThatWasAcknowledgedIsLostAndEveryRunEndsAsIfUndisturbed() throws Exception {
        for (int kill = 1; kill <= KILLS_WHILE_WRITING; kill++) {
            server = start("killed");
            if (kill % (KILLS_WHILE_WRITING / KILLS_WHILE_STARTING) == 0) {
                Thread.sleep(random.nextInt(MILLISECONDS_OF_START));
                kill();
                server = start("killed");
            }
            server.awaitReady();
            CountDownLatch writing = witness.follow(server);
            launchIfLittleIsLeft();
            witness.check(server);
            note(kill);
            assertThat(writing.await(1, TimeUnit.MINUTES))
                    .as("writes before kill %s", kill)
                    .isTrue();
            Thread.sleep(random.nextInt(MILLISECONDS_OF_WRITING));
            kill();
        }
        assertThat(witness.count()).as("acknowledged evaluations").isGreaterThan(10 * KILLS_WHILE_WRITING);

        server = start("killed");
        server.awaitReady();
        for (long study : studies) {
            assertThat(server.traces(study)).as("study %s", study).isEqualTo(undisturbed);
        }
        witness.checkAll(server);
        assertThat(studies)
                .as("numbers in a row")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, studies.size()).boxed().toList());
        await("workers end with their server").atMost(LONGEST).until(() -> orphans.stream()
                .noneMatch(ProcessHandle::isAlive));
        assertThat(orphans).isNotEmpty();
    }

    private ServerProcess start(String data, String... options) {
        List<String> command = ServerProcess.command(archive.classPath(), directory.resolve(data), options);
        Path log = directory.resolve(data + ".log");
        return options.length > 0
                ? ServerProcess.start(command, log)
                : ServerProcess.start(command, log, "JAVA_TOOL_OPTIONS", archive.using());
    }

    /** Kills the server alone. */
    private void kill() {
        orphans.addAll(server.workers());
        server.kill();
    }

    private void launchIfLittleIsLeft() {
        JsonNode health = server.get("/health");
        if (health.get("runsQueued").intValue() + health.get("runsRunning").intValue() < SEEDS.size()) {
            studies.add(server.launch(STUDY));
        }
    }

    private void note(int kill) {
        JsonNode runs = server.get("/studies/" + studies.get(random.nextInt(studies.size())))
                .get("runs");
        long run = runs.get(random.nextInt(runs.size())).get("id").longValue();
        String note = "before kill " + kill;
        HttpResponse<String> answer = server.send(server.request("/runs/" + run)
                .method("PATCH", BodyPublishers.ofString("{\"note\": \"" + note + "\"}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        witness.noted(run, note);
    }
}
