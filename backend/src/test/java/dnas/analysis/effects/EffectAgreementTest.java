package dnas.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectAgreementTest {
    private static final Cells.Truth TRUTH = (a, b, c, random) -> 2 * a - b + a * c + .3 * random.nextGaussian();

    private final ConceptEffects whole = new Cells(20000, 1, TRUTH).effects();

    @Test
    void aFairSampleAgreesWithTheWhole() {
        EffectAgreement fair = EffectAgreement.ofConcepts(new Cells(100, 2, TRUTH).effects(), whole);
        assertThat(fair.effects()).hasSize(3).allSatisfy(each -> assertThat(each.contained())
                .isEqualTo(each.sample().interval().contains(each.reference().perUnit())));
        assertThat(fair.sameSign().share()).isEqualTo(1);
        assertThat(fair.ranking().coefficient()).isCloseTo(1, within(1e-12));
        assertThat(fair.omitted()).isEmpty();
    }

    /** Though the truth is no straight line, which all of them only sum up. */
    @Test
    void intervalsOfManyFairSamplesHoldTheWholeAsOftenAsTheySay() {
        double contained = IntStream.range(0, 300)
                .mapToObj(seed -> EffectAgreement.ofConcepts(new Cells(100, 10 + seed, TRUTH).effects(), whole))
                .mapToDouble(agreement -> agreement.contained().share())
                .average()
                .orElseThrow();
        assertThat(contained).isCloseTo(.95, within(.03));
    }

    @Test
    void aSampleOfAnotherTruthIsFoundOut() {
        ConceptEffects opposite =
                new Cells(100, 2, (a, b, c, random) -> b - 2 * a - 9 * c + .3 * random.nextGaussian()).effects();
        EffectAgreement agreement = EffectAgreement.ofConcepts(opposite, whole);
        assertThat(agreement.contained().share()).isZero();
        assertThat(agreement.sameSign().share()).isZero();
        assertThat(agreement.ranking().coefficient()).isNegative();
    }

    @Test
    void interactionsAreComparedByPair() {
        EffectAgreement pairs = EffectAgreement.ofPairs(new Cells(100, 2, TRUTH).effects(), whole);
        assertThat(pairs.effects())
                .extracting(Agreement::concepts)
                .containsExactly(List.of("a", "b"), List.of("a", "c"), List.of("b", "c"));
        assertThat(pairs.effects().get(1).sameSign()).isTrue();
    }

    @Test
    void whatOneOfThemCannotEstimateIsOmittedByName() {
        Cells constant = new Cells(100, 3, TRUTH);
        constant.values[1] = new int[100];
        EffectAgreement agreement = EffectAgreement.ofConcepts(constant.effects(), whole);
        assertThat(agreement.omitted()).containsExactly(List.of("b"));
        assertThat(agreement.effects()).hasSize(2);
    }

    @Test
    void nothingInCommonIsNoShareAtAll() {
        EffectAgreement nothing = EffectAgreement.ofConcepts(new Cells(2, 3, TRUTH).effects(), whole);
        assertThat(nothing.effects()).isEmpty();
        assertThat(nothing.contained()).isNull();
        assertThat(nothing.ranking()).isNull();
    }

    @Test
    void differentConceptsAreNotCompared() {
        ConceptEffects other = ConceptEffects.of(List.of("z"), new int[][] {{1, 2, 3}}, new double[] {1, 2, 4});
        assertThatThrownBy(() -> EffectAgreement.ofConcepts(other, whole))
                .hasMessage("Effects of different concepts cannot be compared.");
    }
}
