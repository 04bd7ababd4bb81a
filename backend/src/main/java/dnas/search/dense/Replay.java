package dnas.search.dense;

import dnas.search.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The processes of a dense sampling that is over, fitted again from what it was told: round after round as it went, so that
 * each is the one that the search had, and once more at the end. Rounds are taken to be full, as they are except where
 * decoding found fewer candidates.
 */
public final class Replay {
    /** Queries that must be there: the first process learns from them. */
    public static final int FEWEST = DenseSampling.FIRST;

    private final Set<Integer> queried;
    private final List<Forecast> forecasts = new ArrayList<>();
    private final Model last;

    /**
     * Plays a search again.
     *
     * @param indices that it queried, in order [n]
     * @param signals that it was told [n]
     * @param played is told after each round how many of them it is told again
     * @throws IllegalArgumentException when they are fewer than {@value #FEWEST}
     */
    public Replay(
            Features<?> features,
            Set<DenseSetting> settings,
            List<Integer> indices,
            List<Double> signals,
            IntConsumer played) {
        if (indices.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "A process is fitted to " + FEWEST + " queries or more, not to " + indices.size() + ".");
        }
        Learner learner = new Learner(features, settings);
        int to = FEWEST;
        for (int from = 0, round = 0; from < indices.size(); round++) {
            if (from > 0) {
                Model model = learner.model(round - 1);
                indices.subList(from, to).forEach(index -> forecasts.add(model.forecast(index)));
            }
            for (int query = from; query < to; query++) {
                learner.tell(indices.get(query), signals.get(query));
            }
            played.accept(to);
            from = to;
            to = Math.min(from + DenseSampling.BATCH, indices.size());
        }
        queried = learner.queried();
        last = learner.usualModel();
    }

    /**
     * What was predicted for each query after the first {@value #FEWEST} before it was made, in the order of the queries. All of
     * them were chosen because much was predicted, so the predictions tend to be too high (the winner's curse).
     */
    public List<Forecast> beforehand() {
        return List.copyOf(forecasts);
    }

    /** What the last process predicts. */
    public List<Forecast> now(int[] indices) {
        return IntStream.of(indices).parallel().mapToObj(last::forecast).toList();
    }

    /** The last process. */
    public LastProcess last() {
        return new LastProcess(
                last.view(),
                last.process().hyperparameters().lengthScale(),
                last.process().hyperparameters().noise());
    }

    /**
     * What was fitted at the end.
     *
     * @param view what it reads
     * @param lengthScale in units of the features
     * @param noise ratio of noise to signal variance
     */
    public record LastProcess(Features.View view, double lengthScale, double noise) {}

    /** So many indices of the highest last mean, best first; fewer when there are no more. */
    public int[] mostPromising(int[] indices, int count) {
        double[] means = last.means(indices);
        return IntStream.range(0, indices.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -means[i]))
                .limit(count)
                .mapToInt(i -> indices[i])
                .toArray();
    }

    /** How many of the indices have a higher last mean than the one at this position, and one. */
    public int rank(int[] indices, int position) {
        double mean = last.mean(indices[position]);
        return 1
                + (int) Arrays.stream(last.means(indices))
                        .filter(other -> other > mean)
                        .count();
    }

    /** Those of the indices that were not queried, in their order. */
    public int[] unqueried(int[] indices) {
        return IntStream.of(indices).filter(index -> !queried.contains(index)).toArray();
    }
}
