package dnas.search.dense;

import dnas.predictor.BatchSelection;
import dnas.predictor.GaussianProcess;
import dnas.predictor.TargetScale;
import dnas.search.Features;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What a round knows: a process that was fitted to the queries, and what it reads of each architecture. Safe for many threads. */
final class Model {
    private final GaussianProcess process;
    private final Features<?> features;
    private final Features.View view;
    private final TargetScale scale;
    /** Posterior means that were asked for: a round asks for those of its broad candidates twice. */
    private final Map<Integer, Double> means = new ConcurrentHashMap<>();

    /**
     * @param view what the process was fitted on
     * @param scale on which it predicts
     */
    Model(GaussianProcess process, Features<?> features, Features.View view, TargetScale scale) {
        this.process = process;
        this.features = features;
        this.view = view;
        this.scale = scale;
    }

    GaussianProcess process() {
        return process;
    }

    Features.View view() {
        return view;
    }

    double mean(int index) {
        return means.computeIfAbsent(index, asked -> process.mean(features.row(asked, view)));
    }

    Forecast forecast(int index) {
        float[] row = features.row(index, view);
        return new Forecast(index, process.mean(row), process.predictiveDeviation(row), scale);
    }

    /** Posterior means [n]. */
    double[] means(int[] indices) {
        return IntStream.of(indices).parallel().mapToDouble(this::mean).toArray();
    }

    /**
     * The most promising candidates, one by one by mean + optimism * deviation.
     *
     * @param ranked of so many of highest mean
     * @param count how many at most
     */
    List<Integer> mostPromising(int[] candidates, int ranked, int count, double optimism) {
        double[] means = means(candidates);
        int[] best = IntStream.range(0, candidates.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -means[i]))
                .limit(ranked)
                .mapToInt(i -> i)
                .toArray();
        float[][] rows = IntStream.of(best)
                .mapToObj(i -> features.row(candidates[i], view))
                .toArray(float[][]::new);
        double[] bestMeans = IntStream.of(best).mapToDouble(i -> means[i]).toArray();
        List<Integer> chosen = new ArrayList<>();
        for (int choice : new BatchSelection(process, rows, bestMeans).choose(count, optimism)) {
            chosen.add(candidates[best[choice]]);
        }
        return chosen;
    }
}
