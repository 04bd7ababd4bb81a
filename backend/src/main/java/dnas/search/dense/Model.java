package dnas.search.dense;

import dnas.predictor.BatchSelection;
import dnas.predictor.GaussianProcess;
import dnas.predictor.TargetScale;
import dnas.search.Features;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a round knows: a process that was fitted to the queries, and what it reads of each architecture.
 *
 * @param view what the process was fitted on
 * @param scale on which it predicts
 */
record Model(GaussianProcess process, Features features, Features.View view, TargetScale scale) {
    double mean(int index) {
        return process.mean(features.row(index, view));
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
