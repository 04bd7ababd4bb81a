package dnas.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptEffectsTest {
    private static final double NOISE = .5;

    private final ConceptEffects effects =
            new Cells(2000, 1, (a, b, c, random) -> 90 + 2 * a - b + NOISE * random.nextGaussian()).effects();

    @Test
    void slopesAreFoundWhereTheyAreAndOnlyThere() {
        assertThat(adjusted("a").perUnit()).isCloseTo(2, within(.05));
        assertThat(adjusted("b").perUnit()).isCloseTo(-1, within(.05));
        assertThat(adjusted("a").adjustedP()).isLessThan(1e-6);
        assertThat(adjusted("c").interval().contains(0)).isTrue();
        assertThat(adjusted("c").adjustedP()).isGreaterThan(.05);
        assertThat(effects.pairs()).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.interaction().adjustedP()).isGreaterThan(.05);
            assertThat(pair.gainedShare()).isLessThan(.001);
        });
    }

    /** b falls as seen with a, and rises as seen alone, because it leans on a. */
    @Test
    void theMarginalAssociationCanBeTheOppositeOfTheAdjustedEffect() {
        assertThat(concept("b").marginal().interval().low()).isPositive();
        assertThat(concept("b").adjusted().interval().high()).isNegative();
        assertThat(adjusted("b").inflation()).isGreaterThan(1.2);
    }

    @Test
    void anEffectIsGivenByUnitAndByDeviation() {
        Effect a = adjusted("a");
        assertThat(a.deviation()).isCloseTo(Math.sqrt(35 / 12.0), within(.05));
        assertThat(a.perDeviation()).isCloseTo(a.perUnit() * a.deviation(), within(1e-12));
    }

    @Test
    void theCurveCountsAndAveragesByValue() {
        ConceptEffects few =
                ConceptEffects.of(List.of("k"), new int[][] {{3, 1, 3, 1, 7}}, new double[] {1, 5, 3, 9, 2});
        assertThat(few.concepts().get(0).curve()).extracting(ValueMean::value).containsExactly(1, 3, 7);
        assertThat(few.concepts().get(0).curve()).extracting(ValueMean::mean).containsExactly(7.0, 2.0, 2.0);
        assertThat(few.concepts().get(0).curve()).extracting(ValueMean::n).containsExactly(2, 2, 1);
        assertThat(few.concepts().get(0).curve().get(1).interval().low()).isLessThan(2);
        assertThat(few.concepts().get(0).curve().get(2).interval()).isNull();
    }

    @Test
    void anInteractionIsFoundInItsPair() {
        ConceptEffects joint =
                new Cells(2000, 2, (a, b, c, random) -> a + .5 * a * c + NOISE * random.nextGaussian()).effects();
        PairEffect together = pair(joint, "a", "c");
        assertThat(together.interaction().perUnit()).isCloseTo(.5, within(.03));
        assertThat(together.interaction().adjustedP()).isLessThan(1e-6);
        assertThat(together.gainedShare()).isGreaterThan(.02);
        assertThat(together.table()).hasSize(12).allSatisfy(field -> assertThat(field.mean())
                .isCloseTo(field.first() * (1 + .5 * field.second()), within(.3)));
        assertThat(together.table().stream().mapToInt(PairMean::n).sum()).isEqualTo(2000);
    }

    @Test
    void theCeilingIsWhatAnyFunctionOfTheConceptsExplains() {
        ConceptEffects bent = new Cells(5000, 3, (a, b, c, random) -> a == 3 ? 1 : random.nextGaussian()).effects();
        assertThat(bent.ceiling()).isLessThan(.2);
        ConceptEffects exact = new Cells(5000, 3, (a, b, c, random) -> a == 3 ? 1 : 0).effects();
        assertThat(exact.ceiling()).isCloseTo(1, within(1e-9));
        assertThat(exact.rSquared()).isLessThan(.1);
    }

    @Test
    void theOrderOfTheCellsDoesNotMatter() {
        Cells cells = new Cells(50, 4, (a, b, c, random) -> a + random.nextGaussian());
        ConceptEffects forth = cells.effects();
        int n = cells.response.length;
        int[][] values = new int[3][n];
        double[] response = new double[n];
        for (int i = 0; i < n; i++) {
            response[n - 1 - i] = cells.response[i];
            for (int k = 0; k < 3; k++) {
                values[k][n - 1 - i] = cells.values[k][i];
            }
        }
        ConceptEffects back = ConceptEffects.of(Cells.NAMES, values, response);
        assertThat(back.concepts().get(1).adjusted().standardError())
                .isCloseTo(forth.concepts().get(1).adjusted().standardError(), within(1e-12));
    }

    @Test
    void whatCannotBeStudiedIsRefused() {
        List<String> one = List.of("k");
        assertThatThrownBy(() -> ConceptEffects.of(one, new int[][] {{}}, new double[0]))
                .hasMessage("Effects cannot be estimated from no cells.");
        assertThatThrownBy(() -> ConceptEffects.of(one, new int[][] {{1}}, new double[] {Double.NaN}))
                .hasMessage("A response is NaN.");
        assertThatThrownBy(() -> ConceptEffects.of(one, new int[][] {{1}}, new double[] {1, 2}))
                .hasMessage("Concept k has 1 values for 2 responses.");
    }

    private ConceptEffect concept(String name) {
        return effects.concepts().get(Cells.NAMES.indexOf(name));
    }

    private Effect adjusted(String name) {
        return concept(name).adjusted();
    }

    private static PairEffect pair(ConceptEffects effects, String first, String second) {
        return effects.pairs().stream()
                .filter(pair -> pair.first().equals(first) && pair.second().equals(second))
                .findFirst()
                .orElseThrow();
    }
}
