package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs whose worker or server is killed (SIGKILL) end with the evaluations of one that was left alone. */
@Order(TrainedController.AFTER_THOSE_WITHOUT)
class ResumeIT {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int QUERIES = 150;
    private static final int MIDDLE = 10;

    private static DashboardServer server;
    private static JsonNode undisturbed;

    @BeforeAll
    static void runUndisturbed() {
        server = DashboardServer.on(TrainedController.dataWithController("resume"));
        undisturbed = finished(launch());
        assertThat(undisturbed.get("trace").size()).isEqualTo(QUERIES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aKilledWorkerIsReplacedAndItsRunResumed() {
        long study = launch();
        List<ProcessHandle> workers = killWorkersInTheMiddleOf(study);

        assertSame(finished(study));
        assertThat(interruptions(study)).singleElement().asString().startsWith("The worker died with exit code 137");
        assertThat(server.workers()).isNotEmpty().doesNotContainAnyElementsOf(workers);
    }

    @Test
    void aKilledServerTakesItsRunUpAgainWhenItIsStarted() {
        long study = launch();
        awaitMiddleOf(study);
        server.kill();
        server.start();

        JsonNode resumed = server.api().runOf(study);
        assertThat(resumed.get("queried").intValue()).isGreaterThanOrEqualTo(MIDDLE);
        assertSame(finished(study));
        assertThat(interruptions(study)).containsExactly("The server was gone before it could park the run.");
    }

    @Test
    void aServerThatIsAskedToEndParksItsRunsForTheNext() {
        long study = launch();
        awaitMiddleOf(study);
        long run = server.api().runOf(study).get("id").longValue();
        List<ProcessHandle> workers = server.workers();
        int code = server.stop();

        assertThat(code).as("as a process that SIGTERM has ended").isEqualTo(143);
        assertThat(workers).noneMatch(ProcessHandle::isAlive);
        assertThat(server.written()).contains("Parked for the next server, which resumes them: runs [" + run + "]");
        server.start();
        assertThat(server.api().runOf(study).get("queried").intValue()).isGreaterThanOrEqualTo(MIDDLE);
        assertSame(finished(study));
        assertThat(interruptions(study)).containsExactly("The server was stopped.");
    }

    private static List<String> interruptions(long study) {
        long run = server.api().runOf(study).get("id").longValue();
        return server.api()
                .read("/actions?subject=run&id=" + run)
                .get("items")
                .valueStream()
                .filter(action -> action.get("action").stringValue().equals("interrupted"))
                .map(action -> action.get("detail").stringValue())
                .toList();
    }

    private static long launch() {
        return server.api().launch(QUERIES, List.of(5), "dense-sampling");
    }

    private static List<ProcessHandle> killWorkersInTheMiddleOf(long study) {
        awaitMiddleOf(study);
        List<ProcessHandle> workers = server.workers();
        workers.forEach(ProcessHandle::destroyForcibly);
        workers.forEach(worker -> worker.onExit().join());
        assertThat(server.api().runOf(study).get("state").stringValue()).isNotEqualTo("finished");
        return workers;
    }

    private static void awaitMiddleOf(long study) {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> server.api().runOf(study).get("queried").intValue() >= MIDDLE);
        assertThat(server.api().runOf(study).get("queried").intValue()).isLessThan(QUERIES);
    }

    private static JsonNode finished(long study) {
        server.api().awaitFinished(study, LONGEST);
        return server.api().runOf(study);
    }

    private static void assertSame(JsonNode run) {
        assertThat(run.get("trace")).isEqualTo(undisturbed.get("trace"));
        assertThat(run.get("incumbent")).isEqualTo(undisturbed.get("incumbent"));
        assertThat(run.get("repeats")).isEqualTo(undisturbed.get("repeats"));
        assertThat(run.get("invalid")).isEqualTo(undisturbed.get("invalid"));
    }
}
