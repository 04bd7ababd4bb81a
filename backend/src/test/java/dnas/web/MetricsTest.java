package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest extends ApiTest {
    private static Exposition scraped() throws Exception {
        HttpResponse<String> response = get("/metrics");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        return Exposition.parse(response.body());
    }

    @Test
    void queriesAndRunsThatEndAreCounted() throws Exception {
        double queries = scraped().value("dnas_queries_total");
        long study = launch(study());
        long run = finished(study, 3).get("runs").get(0).get("id").longValue();
        Exposition after = scraped();

        assertThat(after.value("dnas_queries_total") - queries).isEqualTo(36);
        double ended = after.value("dnas_runs_ended_total{state=\"finished\"}");
        post("/api/v1/runs/actions", "{\"action\": \"archive\", \"runs\": [" + run + "]}");
        assertThat(scraped().value("dnas_runs_ended_total{state=\"finished\"}"))
                .as("who archives a run does not end it once more")
                .isEqualTo(ended);
    }

    @Test
    void theQueueAndItsWorkersAreMeasured() throws Exception {
        long study = launch(study("quick", "slow", "12", "100000", "[1, 2, 3]", "[1, 2, 3, 4, 5]"));
        await().untilAsserted(() -> {
            Exposition busy = scraped();
            assertThat(busy.value("dnas_runs{state=\"running\"}")).isEqualTo(2);
            assertThat(busy.value("dnas_runs{state=\"queued\"}")).isEqualTo(3);
            assertThat(busy.value("dnas_workers_processes")).isEqualTo(2);
            assertThat(busy.value("dnas_workers_memory_bytes")).isGreaterThan(2 * 10e6);
        });
        post("/api/v1/studies/" + study + "/cancel", "");

        await().untilAsserted(() ->
                assertThat(scraped().value("dnas_runs{state=\"queued\"}")).isZero());
        assertThat(scraped().value("dnas_workers_size")).isEqualTo(2);
        assertThat(scraped().value("dnas_store_size_bytes"))
                .isEqualTo((double) data.resolve("dnas.mv.db").toFile().length());
        assertThat(scraped().value("dnas_disk_free_bytes")).isPositive();
        assertThat(scraped().samples())
                .containsKeys("process_cpu_usage", "process_uptime_seconds", "process_files_open_files");
        assertThat(scraped().types()).containsKeys("jvm_memory_used_bytes", "jvm_threads_live_threads");
    }

    @Test
    void clientsOfTheEventStreamAreCountedWhileTheyListen() throws Exception {
        double before = scraped().value("dnas_event_clients");
        try (InputStream events = CLIENT.send(
                        request("/api/v1/events")
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream())
                .body()) {
            assertThat(events.read()).isPositive();
            await().untilAsserted(() ->
                    assertThat(scraped().value("dnas_event_clients")).isEqualTo(before + 1));
        }
        assertThat(scraped().value("dnas_event_clients_dropped_total")).isZero();
    }

    @Test
    void requestsAreTimedByRouteAndNotByAddress() throws Exception {
        long study = launch(study("[1, 2, 3]", "[1]"));
        for (String path : List.of(
                "/api/v1/studies/" + study, "/api/v1/studies/999999", "/api/v1/never/" + study, "/never" + study)) {
            get(path);
        }
        String of = "http_server_requests_seconds_count{method=\"GET\",route=\"%s\",status=\"%d\"}";
        await().untilAsserted(() -> {
            Exposition times = scraped();
            assertThat(times.value(of.formatted("/api/v1/studies/{id}", 200))).isPositive();
            assertThat(times.value(of.formatted("/api/v1/studies/{id}", 404))).isPositive();
            assertThat(times.samples().keySet()).noneMatch(series -> series.contains("/" + study));
            assertThat(times.samples().keySet()).noneMatch(series -> series.contains("never"));
            assertThat(times.samples().keySet()).noneMatch(series -> series.contains("route=\"/api/v1/events\""));
        });
    }

    @Test
    void anotherHostThanThisMachineIsRefusedWithoutAccounts() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /metrics HTTP/1.0\r\nHost: elsewhere.example\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(" 403 ")
                    .doesNotContain("dnas_runs");
        }
    }
}
