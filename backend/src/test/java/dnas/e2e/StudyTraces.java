package dnas.e2e;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every run of a study, asked one by one, so that figures over its seeds can be computed independently. */
record StudyTraces(List<JsonNode> runs) {
    static StudyTraces of(Api api, long study) {
        return new StudyTraces(api.study(study)
                .get("runs")
                .valueStream()
                .map(run -> api.run(run.get("id").longValue()))
                .toList());
    }

    /** The incumbents' test accuracies over the seeds of a strategy after so many queries. */
    SeedStatistics after(int query, String strategy) {
        Map<String, List<Double>> accuracies = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> run.get("strategy").stringValue(),
                        Collectors.mapping(run -> accuracyAfter(query, run), Collectors.toList())));
        return SeedStatistics.of(accuracies.get(strategy));
    }

    private static double accuracyAfter(int query, JsonNode run) {
        return run.get("trace").get(query - 1).get("incumbentTestAccuracy").doubleValue();
    }
}
