package dnas.run.calibration;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.run.Conflict;
import dnas.search.Features;
import dnas.search.SearchSpec;
import dnas.search.StrategyChoice;
import dnas.search.TraceEntry;
import dnas.search.dense.Forecast;
import dnas.search.dense.Replay;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.ListedDomain;
import dnas.space.SearchSpace;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the process of a dense sampling can be trusted. What is about unqueried architectures is hindsight: their truth
 * is what a query would have returned there, which no search has seen.
 *
 * @param queried how many signals were told
 * @param process that was fitted to all of them
 * @param inRange architectures that meet the limits
 * @param uniform of up to {@value #SAMPLED} unqueried ones, each equally likely, predicted by that process; null when none is left
 * @param best of the {@value #BEST} unqueried ones that it predicts best; null when none is left
 * @param missed the best unqueried one; null when none is left
 * @param beforehand of every queried one after the first, each by the process that chose it; null while there are no others. No
 *     hindsight, but every one was chosen because much was predicted (the winner's curse)
 */
public record PredictorCalibration(
        int queried,
        Replay.LastProcess process,
        long inRange,
        @Nullable CalibrationSample uniform,
        @Nullable CalibrationSample best,
        @Nullable Missed missed,
        @Nullable CalibrationSample beforehand) {
    /** Unqueried architectures of the uniform sample. */
    public static final int SAMPLED = 4_000;

    /** Architectures that are predicted best. */
    public static final int BEST = 500;

    /** Architectures that stand for a domain that is too large to be listed. */
    public static final int DRAWN = 20_000;

    /**
     * Plays the search again and looks the truth up.
     *
     * @param spec of a dense sampling
     * @param trace what it has queried, in order
     * @param played is told after each round how many of its queries were made again
     * @throws Conflict when that is too little, or not of this benchmark
     */
    public static <A extends Architecture> PredictorCalibration of(
            Benchmark<A> benchmark, Features<A> features, SearchSpec spec, List<TraceEntry> trace, IntConsumer played) {
        requireEnough(trace.size());
        Signal signal = benchmark.signal(spec.signal());
        List<Double> signals = trace.stream().map(TraceEntry::signal).toList();
        Replay replay = new Replay(
                features,
                StrategyChoice.parse(spec.strategy()).settings(),
                numbers(benchmark.space(), features, trace),
                signals,
                played);
        Domain<A> domain = benchmark.domain(signal, spec.limits());
        int[] unqueried = replay.unqueried(numbers(domain, features, spec.seed()));
        Function<Forecast, Outcome> looked = forecast -> new Outcome(
                forecast,
                benchmark
                        .query(features.get(forecast.index()), signal, spec.seed())
                        .signal());
        return new PredictorCalibration(
                trace.size(),
                replay.last(),
                domain.size(),
                CalibrationSample.of(outcomes(replay.now(drawn(unqueried, spec.seed())), looked)),
                CalibrationSample.of(outcomes(replay.now(replay.mostPromising(unqueried, BEST)), looked)),
                Missed.of(benchmark, signal, features, replay, unqueried),
                CalibrationSample.of(outcomes(replay.beforehand(), signals.subList(Replay.FEWEST, signals.size()))));
    }

    /**
     * Refuses a search whose first process is not fitted yet.
     *
     * @throws Conflict when there are too few queries
     */
    public static void requireEnough(int queries) {
        if (queries < Replay.FEWEST) {
            throw new Conflict("Dense sampling fits its first process after " + Replay.FEWEST + " queries; there are "
                    + queries + ".");
        }
    }

    private static <A extends Architecture> List<Integer> numbers(
            SearchSpace<A> space, Features<A> features, List<TraceEntry> trace) {
        List<A> queried = trace.stream()
                .map(entry -> space.named(entry.hash())
                        .orElseThrow(() -> new Conflict("The queried architecture " + entry.hash()
                                + " is not in the search space of this installation.")))
                .toList();
        return IntStream.of(features.numbersOf(queried)).boxed().toList();
    }

    /** Of every architecture of the domain, or of some of those that are too many to be listed. */
    private static <A extends Architecture> int[] numbers(Domain<A> domain, Features<A> features, long seed) {
        if (domain instanceof ListedDomain<A> listed) {
            return features.numbersOf(listed);
        }
        SplittableRandom random = new SplittableRandom(seed);
        return features.numbersOf(Stream.generate(() -> domain.draw(random))
                .limit(DRAWN)
                .distinct()
                .toList());
    }

    private static List<Outcome> outcomes(List<Forecast> forecasts, Function<Forecast, Outcome> looked) {
        return forecasts.stream().map(looked).toList();
    }

    private static List<Outcome> outcomes(List<Forecast> forecasts, List<Double> truths) {
        return IntStream.range(0, truths.size())
                .mapToObj(i -> new Outcome(forecasts.get(i), truths.get(i)))
                .toList();
    }

    /** Some of the indices without repetition, each equally likely, the same for the same seed. */
    private static int[] drawn(int[] indices, long seed) {
        int[] shuffled = indices.clone();
        int count = Math.min(SAMPLED, shuffled.length);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, shuffled.length);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swapped;
        }
        return IntStream.range(0, count).map(i -> shuffled[i]).toArray();
    }
}
