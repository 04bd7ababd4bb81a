package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dnas.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server on PostgreSQL that is killed (SIGKILL) while it writes, and whose PostgreSQL is restarted while it does. */
class KilledOnPostgresTest {
    private static final int KILLS = 3;
    private static final int MILLISECONDS_OF_WRITING = 150;
    private static final String STUDY = """
            {"name": "", "space": "nasbench201", "strategies": ["steady"], "signal": "cifar10_test_200",
             "queries": 500, "ladder": [{}], "seeds": [1, 2]}
            """;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(21);
    private final PostgresServer postgres = PostgresServer.start();
    private final String database = postgres.create();
    private final Witness witness = new Witness();

    @TempDir
    private Path directory;

    private ServerProcess server;

    private void start() {
        var command = ServerProcess.command(System.getProperty("java.class.path"), directory.resolve("data"));
        command.add(postgres.urlWithoutPassword(database));
        server = ServerProcess.start(command, directory.resolve("log"), "DNAS_DATABASE_PASSWORD", "secret")
                .awaitReady();
    }

    @AfterEach
    void stop() {
        server.close();
        postgres.close();
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        start();
        Map<Integer, JsonNode> undisturbed = server.traces(server.launch(STUDY));

        long killed = server.launch(STUDY);
        for (int kill = 1; kill <= KILLS; kill++) {
            follow();
            server.kill();
            start();
            witness.check(server);
        }
        assertThat(server.traces(killed)).isEqualTo(undisturbed);

        long waiting = server.launch(STUDY);
        follow();
        postgres.stop();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(server.post(STUDY).statusCode()).isEqualTo(503));
        postgres.again();
        assertThat(server.traces(waiting)).isEqualTo(undisturbed);

        witness.checkAll(server);
        assertThat(server.written())
                .containsOnlyOnce("cannot be read or written (")
                .containsOnlyOnce("runs go on")
                .doesNotContain("secret");
    }

    /** Until a moment after something was acknowledged. */
    private void follow() throws Exception {
        CountDownLatch writing = witness.follow(server);
        assertThat(writing.await(1, TimeUnit.MINUTES)).isTrue();
        Thread.sleep(random.nextInt(MILLISECONDS_OF_WRITING));
    }
}
