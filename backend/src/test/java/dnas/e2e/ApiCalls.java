package dnas.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** What pages ask of the API, of a store that {@code bin/dnas demo-data} has made. */
final class ApiCalls {
    private static final String ARCHITECTURES = "/spaces/nasbench101/architectures/";

    private ApiCalls() {}

    /**
     * Calls by what they are of; each has this many paths, from 0.
     *
     * @param count of different runs and architectures
     */
    static Map<String, IntFunction<String>> of(Api api, int count) {
        List<String> hashes = incumbents(api, count);
        Map<String, IntFunction<String>> calls = new LinkedHashMap<>();
        calls.put("Runs: a page of 50", i -> "/runs?size=50&page=" + i);
        calls.put(
                "Runs: ordered by accuracy, filtered by strategy",
                i -> "/runs?size=50&sort=-accuracy&strategy=random&page=" + i);
        calls.put("Runs: those whose study is called so", i -> "/runs?size=50&text=Demo%20" + (i + 1));
        calls.put("Runs: grouped by everything but the seed", i -> "/runs/groups?size=50&sort=-accuracy&page=" + i);
        calls.put("Runs: tags", i -> "/runs/tags");
        calls.put("Studies", i -> "/studies?page=" + i % 20);
        calls.put("New search: how long runs took", i -> "/spaces/nasbench101/durations");
        calls.put("New search: FLOPs histogram", i -> "/spaces/nasbench101/flops");
        calls.put("Run", i -> "/runs/" + (1 + 120 * i));
        calls.put("Run: concepts", i -> "/runs/" + (1 + 120 * i) + "/effects");
        calls.put("Study: its comparison", i -> "/comparison?study=" + (1 + 5 * i));
        calls.put("Compare: " + ScaleBenchmark.COMPARED + " runs, read for the first time", i -> range(1 + 118 * i));
        calls.put(
                "Compare: " + ScaleBenchmark.COMPARED + " runs, with another baseline",
                i -> range(1) + "&baseline=" + (1 + i));
        calls.put(
                "Space",
                i -> "/spaces/"
                        + List.of("nasbench101", "nasbench201", "accel-nasbench")
                                .get(i % 3));
        calls.put("Space: an architecture", i -> ARCHITECTURES + hashes.get(i));
        calls.put("Space: its neighbours", i -> ARCHITECTURES + hashes.get(i) + "/neighbours");
        calls.put("Space: who queried it", i -> ARCHITECTURES + hashes.get(i) + "/queries");
        calls.put("Controllers", i -> "/controllers");
        calls.put("Controller: draws of its prior", i -> "/controllers/nasbench101-d1-seed1/prior?seed=" + i);
        calls.put(
                "Controller: the code of an architecture",
                i -> "/controllers/nasbench101-d1-seed1/codes/" + hashes.get(i));
        calls.put("Views", i -> "/views");
        List<Long> dense = dense(api);
        calls.put("Run: regions, asked for the first time", i -> "/runs/" + dense.get(i) + "/regions");
        calls.put("Predictor, asked for the first time", i -> "/runs/" + dense.get(i) + "/calibration");
        return calls;
    }

    private static String range(int first) {
        return "/comparison?runs=" + first + "-" + (first + ScaleBenchmark.COMPARED - 1);
    }

    /** Hashes of cells of NASBench-101, each the incumbent of a run. */
    private static List<String> incumbents(Api api, int count) {
        List<String> hashes = new ArrayList<>();
        for (JsonNode run :
                api.read("/runs?size=200&space=nasbench101&state=finished").get("items")) {
            hashes.add(run.get("incumbent").get("hash").stringValue());
        }
        return hashes.stream().distinct().limit(count).toList();
    }

    /** Runs of dense sampling. */
    static List<Long> dense(Api api) {
        List<Long> runs = new ArrayList<>();
        for (JsonNode run : api.read("/runs?size=200&strategy=dense-sampling&state=finished")
                .get("items")) {
            runs.add(run.get("id").longValue());
        }
        return runs;
    }
}
