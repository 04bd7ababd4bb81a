package dnas.e2e;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A study whose runs are all finished: the newcomer's, or a small one where a test runs without the story. */
final class FinishedStudy {
    private FinishedStudy() {}

    static JsonNode on(DashboardServer server) {
        Api api = server.api();
        JsonNode studies = api.read("/studies");
        long id = studies.get("total").intValue() > 0
                ? studies.get("items").get(0).get("id").longValue()
                : api.launch(40, List.of(1, 2, 3), "dense-sampling", "random");
        api.awaitFinished(id, Duration.ofMinutes(5));
        return api.study(id);
    }
}
