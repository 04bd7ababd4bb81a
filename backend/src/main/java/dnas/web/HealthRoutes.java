package dnas.web;

import dnas.run.RunQueue;
import dnas.run.RunState;
import dnas.run.WorkerPool;
import dnas.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Says whether the process lives, and apart from that whether it can be given work. Strangers are told no more. */
record HealthRoutes(
        Access access, String version, RunQueue queue, WorkerPool pool, Database database, BooleanSupplier stopping) {
    /** What those who may see anything are told beside the status. */
    private record Health(String status, String version, int workers, int runsQueued, int runsRunning) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/health", this::health, May.PROBE);
        routes.get("/api/v1/ready", this::ready, May.PROBE);
    }

    /** In an outage everybody is a stranger: to wait for the history is to be restarted by whoever probes. */
    private void health(Context context) {
        if (!database.answered() || access.recognised(context).isEmpty()) {
            context.json(Map.of("status", "up"));
            return;
        }
        context.json(new Health(
                "up",
                version,
                pool.size(),
                queue.count(RunState.QUEUED),
                queue.count(RunState.TRAINING) + queue.count(RunState.RUNNING)));
    }

    private void ready(Context context) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw new ServiceUnavailableResponse("Not ready: " + obstacle.get() + ".");
        }
        context.json(Map.of("status", "ready"));
    }

    private Optional<String> obstacle() {
        if (stopping.getAsBoolean()) {
            return Optional.of("the server is stopping");
        }
        if (!pool.isAlive()) {
            return Optional.of("its workers are given no runs");
        }
        return database.canBeRead()
                ? database.canBeWritten() ? Optional.empty() : Optional.of("the history cannot be written")
                : Optional.of("the history cannot be read");
    }
}
