package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.analysis.effects.ConceptEffects;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.Limits;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Effects over all measured architectures of a space within a range, on the test accuracy that a signal reports: hindsight, which no search has. Each
 * takes about a second for 423,624 cells, so those last asked for are kept, and they are computed one at a time.
 */
final class WholeTable {
    private static final int KEPT = 32;

    private final Cache<Question, ConceptEffects> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Question(String space, Signal signal, EffectResponse response, Limits limits) {}

    /** The effects within limits; null when no architecture meets them. */
    @Nullable
    ConceptEffects effects(Benchmark<?> benchmark, Signal signal, EffectResponse response, Limits limits) {
        int[] indices = benchmark.table().within(limits).indices();
        return indices.length == 0
                ? null
                : answers.get(
                        new Question(benchmark.space().name(), signal, response, limits),
                        unseen -> estimate(benchmark, signal, response, indices));
    }

    private synchronized <A extends Architecture> ConceptEffects estimate(
            Benchmark<A> benchmark, Signal signal, EffectResponse response, int[] indices) {
        List<String> names =
                benchmark.space().concepts().stream().map(Concept::name).toList();
        double[] accuracies = Arrays.stream(indices)
                .mapToDouble(index -> benchmark.testAccuracyAt(index, signal))
                .toArray();
        long[] flops = Arrays.stream(indices)
                .mapToLong(index -> benchmark.table().costAt(index).flops())
                .toArray();
        List<A> architectures =
                Arrays.stream(indices).mapToObj(benchmark.table()::get).toList();
        return ConceptEffects.of(
                names, ConceptValues.of(benchmark.table(), architectures), response.of(accuracies, flops));
    }
}
