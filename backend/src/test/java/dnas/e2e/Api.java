package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API of a server. */
record Api(String address) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    boolean isUp() {
        try {
            return get("/ready").get("status").stringValue().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    JsonNode study(long id) {
        return read("/studies/" + id);
    }

    JsonNode run(long id) {
        return read("/runs/" + id);
    }

    /** The only run of a study. */
    JsonNode runOf(long study) {
        return run(study(study).get("runs").get(0).get("id").longValue());
    }

    JsonNode read(String path) {
        try {
            return get(path);
        } catch (IOException e) {
            throw new IllegalStateException(path + " could not be read.", e);
        }
    }

    /** What is found by playing a search again, once it is. */
    JsonNode replayed(String path) {
        return await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .until(() -> answer(request(path).build(), 200, 202), answer -> !answer.has("played"));
    }

    /** Launches a study at most 1,000 MFLOPs. */
    long launch(int queries, List<Integer> seeds, String... strategies) {
        String body = """
                {"name": "", "space": "nasbench101", "strategies": ["%s"], "signal": "test_mean", "queries": %d,
                 "ladder": [{"max": 1000000000}], "seeds": %s}
                """.formatted(String.join("\", \"", strategies), queries, seeds);
        return launch(body);
    }

    /** Launches the study that the body describes. */
    long launch(String body) {
        HttpRequest request = request("/studies")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return answer(request, 201).get("id").longValue();
        } catch (IOException e) {
            throw new IllegalStateException("The study could not be launched.", e);
        }
    }

    void awaitFinished(long study, Duration longest) {
        await().atMost(longest).pollInterval(Duration.ofMillis(500)).until(() -> {
            JsonNode found = study(study);
            assertThat(found.get("states").has("failed")).as(found.toString()).isFalse();
            return found.get("states").path("finished").asInt(0)
                    == found.get("runs").size();
        });
    }

    private JsonNode get(String path) throws IOException {
        return answer(request(path).build(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path));
    }

    private static JsonNode answer(HttpRequest request, Integer... statuses) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isIn((Object[]) statuses);
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
