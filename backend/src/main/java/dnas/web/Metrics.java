package dnas.web;

import dnas.run.RunListener;
import dnas.run.RunQueue;
import dnas.run.RunState;
import dnas.run.WorkerPool;
import dnas.store.Database;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What Prometheus is told at {@code /metrics}. Labels take few values: states, and routes as they are installed. */
final class Metrics implements AutoCloseable {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    /** Bounds of the buckets of requests' durations; 300 ms is what reads aim at. */
    private static final Duration[] DURATIONS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final LogbackMetrics lines = new LogbackMetrics();
    private final MeterProvider<Timer> requests = Timer.builder("http.server.requests")
            .description("Requests answered, but for event streams")
            .serviceLevelObjectives(DURATIONS)
            .withRegistry(registry);

    Metrics() {
        collections.bindTo(registry);
        lines.bindTo(registry);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
    }

    /** Counts what another listener is told of runs, too. */
    RunListener counting(RunListener listener) {
        return new CountedRuns(listener, registry);
    }

    /** Looks at these whenever it is asked. */
    void watch(RunQueue queue, WorkerPool pool, EventStream stream, Database database) {
        for (RunState state : RunState.values()) {
            if (!state.ended()) {
                Gauge.builder("dnas.runs", queue, runs -> runs.count(state))
                        .description("Runs that have not ended")
                        .tag("state", state.label())
                        .register(registry);
            }
        }
        gauge("dnas.workers.size", "Runs that go on at once at most", null, pool, WorkerPool::size);
        gauge("dnas.workers.processes", "Worker processes that are up", null, pool, workers -> workers.pids()
                .size());
        gauge(
                "dnas.workers.memory",
                "Resident memory of the worker processes",
                "bytes",
                pool,
                WorkerPool::residentBytes);
        gauge("dnas.event.clients", "Clients on event streams", null, stream, EventStream::clients);
        FunctionCounter.builder("dnas.event.clients.dropped", stream, EventStream::dropped)
                .description("Clients let go since they read too slowly; they load anew")
                .register(registry);
        gauge("dnas.store.size", "History on the disk", "bytes", database, Database::bytes);
        gauge("dnas.disk.free", "Room on the disk of the data directory", "bytes", database, Database::freeBytes);
    }

    private <T> void gauge(String name, String description, @Nullable String unit, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(description).baseUnit(unit).register(registry);
    }

    void install(JavalinConfig config) {
        config.routes.get(
                "/metrics", context -> context.result(registry.scrape()).contentType(TEXT), May.SEE);
        config.requestLogger.http(this::answered);
    }

    private void answered(Context context, Float milliseconds) {
        String type = context.res().getContentType();
        if (type != null && type.startsWith("text/event-stream")) {
            return;
        }
        Endpoint route = context.endpoints().matchedHttpEndpoint();
        requests.withTags(
                        "method",
                        route == null ? "none" : route.method.name(),
                        "route",
                        route == null ? "none" : route.path,
                        "status",
                        String.valueOf(context.statusCode()))
                .record(Duration.ofNanos((long) (milliseconds * 1e6)));
    }

    @Override
    public void close() {
        collections.close();
        lines.close();
        registry.close();
    }
}
