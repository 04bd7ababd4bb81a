package dnas.analysis.effects;

import dnas.analysis.Proportion;
import dnas.analysis.Spearman;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well effects found in some cells agree with those of a reference.
 *
 * @param effects those estimated in both
 * @param omitted concepts, or pairs, that one of the two could not estimate
 * @param contained share of the sample's intervals that hold the reference's slope, 95 % of them if only chance parts the two;
 *     null when no effect was estimated in both
 * @param sameSign share of the slopes that point the same way; null in the same case
 * @param ranking rank correlation of the slopes, both by the deviations that the concepts have in the reference; null below two
 */
public record EffectAgreement(
        List<Agreement> effects,
        List<List<String>> omitted,
        @Nullable Proportion contained,
        @Nullable Proportion sameSign,
        @Nullable Spearman ranking) {

    /**
     * Compares the adjusted effects of single concepts.
     *
     * @throws IllegalArgumentException when the two are not about the same concepts
     */
    public static EffectAgreement ofConcepts(ConceptEffects sample, ConceptEffects reference) {
        return of(
                sample.concepts().stream().map(EffectAgreement::named).toList(),
                reference.concepts().stream().map(EffectAgreement::named).toList());
    }

    /**
     * Compares the interactions.
     *
     * @throws IllegalArgumentException when the two are not about the same concepts
     */
    public static EffectAgreement ofPairs(ConceptEffects sample, ConceptEffects reference) {
        return of(
                sample.pairs().stream().map(EffectAgreement::named).toList(),
                reference.pairs().stream().map(EffectAgreement::named).toList());
    }

    private static EffectAgreement of(List<Named> sample, List<Named> reference) {
        if (!sample.stream()
                .map(Named::concepts)
                .toList()
                .equals(reference.stream().map(Named::concepts).toList())) {
            throw new IllegalArgumentException("Effects of different concepts cannot be compared.");
        }
        List<Agreement> effects = new ArrayList<>();
        List<List<String>> omitted = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            Effect one = sample.get(i).effect();
            Effect other = reference.get(i).effect();
            if (one == null || other == null) {
                omitted.add(sample.get(i).concepts());
            } else {
                effects.add(Agreement.of(sample.get(i).concepts(), one, other));
            }
        }
        return new EffectAgreement(
                List.copyOf(effects),
                List.copyOf(omitted),
                share(effects, Agreement::contained),
                share(effects, Agreement::sameSign),
                Spearman.of(
                                effects.stream()
                                        .mapToDouble(Agreement::sampleStrength)
                                        .toArray(),
                                effects.stream()
                                        .mapToDouble(Agreement::referenceStrength)
                                        .toArray())
                        .orElse(null));
    }

    private static @Nullable Proportion share(List<Agreement> effects, Predicate<Agreement> holds) {
        return effects.isEmpty()
                ? null
                : Proportion.of((int) effects.stream().filter(holds).count(), effects.size());
    }

    private static Named named(ConceptEffect effect) {
        return new Named(List.of(effect.concept()), effect.adjusted());
    }

    private static Named named(PairEffect effect) {
        return new Named(List.of(effect.first(), effect.second()), effect.interaction());
    }

    private record Named(List<String> concepts, @Nullable Effect effect) {}
}
