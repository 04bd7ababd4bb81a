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
    /** Of so many best predicted candidates the deviations are computed too. */
    private static final int RANKED = 2_000;

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
     * @param count how many at most
     */
    List<Integer> mostPromising(int[] candidates, int count, double optimism) {
        double[] means = means(candidates);
        int[] ranked = IntStream.range(0, candidates.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -means[i]))
                .limit(RANKED)
                .mapToInt(i -> i)
                .toArray();
        float[][] rows = IntStream.of(ranked)
                .mapToObj(i -> features.row(candidates[i], view))
                .toArray(float[][]::new);
        double[] rankedMeans = IntStream.of(ranked).mapToDouble(i -> means[i]).toArray();
        List<Integer> chosen = new ArrayList<>();
        for (int choice : new BatchSelection(process, rows, rankedMeans).choose(count, optimism)) {
            chosen.add(candidates[ranked[choice]]);
        }
        return chosen;
    }
}
