package dnas.analysis.effects;

import static dnas.analysis.effects.Estimability.COLLINEAR;
import static dnas.analysis.effects.Estimability.CONSTANT;
import static dnas.analysis.effects.Estimability.ESTIMATED;
import static dnas.analysis.effects.Estimability.ONE_CELL;
import static dnas.analysis.effects.Estimability.TOO_FEW_CELLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimabilityTest {
    private static final int MANY = 60;

    private final Random random = new Random(5);
    private final int[] free = random.ints(MANY, 0, 5).toArray();
    private final int[] other = random.ints(MANY, 0, 4).toArray();
    private final int[] third = random.ints(MANY, 0, 3).toArray();
    private final double[] response = IntStream.range(0, MANY)
            .mapToDouble(i -> 3 * free[i] + random.nextGaussian())
            .toArray();

    @Test
    void aConstantConceptIsFlaggedAndDisturbsNothing() {
        ConceptEffects effects = of(response, free, new int[MANY], other);
        assertThat(estimabilities(effects)).containsExactly(ESTIMATED, CONSTANT, ESTIMATED);
        assertThat(effects.concepts().get(1).adjusted()).isNull();
        assertThat(effects.concepts().get(1).marginal()).isNull();
        assertThat(effects.concepts().get(1).uniqueShare()).isZero();
        assertThat(effects.concepts().get(0).adjusted())
                .usingRecursiveComparison()
                .withComparatorForType((x, y) -> Math.abs(x - y) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(of(response, free, other).concepts().get(0).adjusted());
        assertThat(effects.pairs()).extracting(PairEffect::estimability).containsExactly(CONSTANT, ESTIMATED, CONSTANT);
    }

    /** Counts of operations that add up to the number of vertices, beside a concept that is free of them. */
    @Test
    void allThatTakePartInALinearRelationAreFlaggedAndNoOthers() {
        int[] sum = IntStream.range(0, MANY).map(i -> 4 - other[i] - third[i]).toArray();
        ConceptEffects effects = of(response, free, other, third, sum);
        assertThat(estimabilities(effects)).containsExactly(ESTIMATED, COLLINEAR, COLLINEAR, COLLINEAR);
        assertThat(effects.concepts().get(0).adjusted().perUnit()).isCloseTo(3, within(.3));
        assertThat(effects.concepts().get(2).uniqueShare()).isCloseTo(0, within(1e-12));
        assertThat(effects.rSquared())
                .isCloseTo(of(response, free, other, third).rSquared(), within(1e-12));
    }

    @Test
    void nearlyCollinearConceptsAreEstimatedWithAWideInterval() {
        int[] nearly = other.clone();
        nearly[0]++;
        nearly[7]++;
        Effect effect = of(response, free, other, nearly).concepts().get(1).adjusted();
        assertThat(effect.inflation()).isGreaterThan(20);
        assertThat(effect.standardError())
                .isGreaterThan(2
                        * of(response, free, other).concepts().get(1).adjusted().standardError());
    }

    @Test
    void twoConceptsOfTwoValuesThatNeverMeetHaveNoInteraction() {
        int[] one = IntStream.range(0, MANY).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        int[] two = IntStream.range(0, MANY).map(i -> i % 3 == 1 ? 1 : 0).toArray();
        ConceptEffects effects = of(response, one, two);
        assertThat(estimabilities(effects)).containsExactly(ESTIMATED, ESTIMATED);
        assertThat(effects.pairs().get(0).estimability()).isEqualTo(COLLINEAR);
        assertThat(effects.pairs().get(0).table()).hasSize(3);
    }

    @Test
    void aConceptThatOneCellAloneVariesRestsOnThatCell() {
        int[] once = new int[MANY];
        once[4] = 1;
        ConceptEffects effects = of(response, free, once);
        assertThat(estimabilities(effects)).containsExactly(ESTIMATED, ONE_CELL);
    }

    @Test
    void threeConceptsNeedFiveCells() {
        for (int n = 1; n <= 6; n++) {
            ConceptEffects effects = of(first(n, response), first(n, free), first(n, other), first(n, third));
            assertThat(effects.n()).isEqualTo(n);
            assertThat(everyNumber(effects)).allMatch(Double::isFinite);
            assertThat(estimabilities(effects))
                    .isSubsetOf(
                            n < 5
                                    ? List.of(CONSTANT, COLLINEAR, TOO_FEW_CELLS, ONE_CELL)
                                    : List.of(Estimability.values()));
        }
    }

    @Test
    void aResponseThatDoesNotVaryHasNoEffects() {
        double[] constant = DoubleStream.generate(() -> .1).limit(MANY).toArray();
        ConceptEffects effects = of(constant, free, other);
        assertThat(effects.rSquared()).isZero();
        assertThat(effects.ceiling()).isNull();
        assertThat(effects.concepts().get(0).marginal()).isNull();
        assertThat(effects.concepts().get(0).adjusted().p()).isEqualTo(1);
    }

    @Test
    void aResponseWithoutNoiseIsFittedExactly() {
        double[] exact = Arrays.stream(free).mapToDouble(x -> 2.0 * x).toArray();
        ConceptEffects effects = of(exact, free, other);
        assertThat(effects.concepts().get(0).adjusted().perUnit()).isCloseTo(2, within(1e-9));
        assertThat(effects.concepts().get(1).adjusted().perUnit()).isCloseTo(0, within(1e-9));
        assertThat(everyNumber(effects)).allMatch(Double::isFinite);
    }

    private static ConceptEffects of(double[] response, int[]... values) {
        List<String> names =
                IntStream.range(0, values.length).mapToObj(k -> "concept" + k).toList();
        return ConceptEffects.of(names, values, response);
    }

    private static List<Estimability> estimabilities(ConceptEffects effects) {
        return effects.concepts().stream().map(ConceptEffect::estimability).toList();
    }

    private static List<Double> everyNumber(ConceptEffects effects) {
        return effects.concepts().stream()
                .map(ConceptEffect::adjusted)
                .filter(effect -> effect != null)
                .flatMap(effect -> Stream.of(
                        effect.perUnit(),
                        effect.standardError(),
                        effect.interval().low(),
                        effect.interval().high(),
                        effect.p(),
                        effect.adjustedP(),
                        effect.inflation(),
                        effects.rSquared()))
                .toList();
    }

    private static int[] first(int n, int[] values) {
        return Arrays.copyOf(values, n);
    }

    private static double[] first(int n, double[] values) {
        return Arrays.copyOf(values, n);
    }
}
