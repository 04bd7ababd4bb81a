package dnas.analysis.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes whose scores are known from the way they are made. */
class DisentanglementTest {
    private static final int EXAMPLES = 3000;

    private final RandomGenerator random = new Random(1);
    private final int[][] factors = {drawn(5), drawn(5)};

    @Test
    void codesThatAreTheFactorsScoreOne() {
        Disentanglement perfect = measured(scaled(factors[0], -3), scaled(factors[1], .1));
        assertThat(perfect.mig()).isCloseTo(1, within(.02));
        assertThat(perfect.dci().disentanglement()).isCloseTo(1, within(1e-6));
        assertThat(perfect.dci().completeness()).isCloseTo(1, within(1e-6));
        assertThat(perfect.dci().informativenessTest()).isEqualTo(1);
        assertThat(perfect.dci().importance().get(1).get(1)).isCloseTo(1, within(1e-6));
        assertThat(perfect.sap()).isCloseTo(1, within(.02));
        assertThat(perfect.modularity()).isCloseTo(1, within(.001));
        assertThat(perfect.gaussianTotalCorrelation()).isCloseTo(0, within(.005));
        assertThat(perfect.mutualInformation().get(0).get(0)).isCloseTo(Math.log(5), within(.01));
        assertThat(perfect.factorInformation().get(0).get(1)).isCloseTo(0, within(.01));
    }

    @Test
    void codesTurnedByHalfARightAngleKnowBothFactorsAndSeparateNeither() {
        Disentanglement turned = measured(mixed(1, 1), mixed(1, -1));
        assertThat(turned.mig()).isCloseTo(0, within(.03));
        assertThat(turned.sap()).isCloseTo(0, within(.06));
        assertThat(turned.modularity()).isCloseTo(0, within(.1));
        assertThat(turned.dci().disentanglement()).isLessThan(.1);
        assertThat(turned.dci().completeness()).isLessThan(.1);
        assertThat(turned.dci().informativenessTest()).isEqualTo(1);
        assertThat(turned.gaussianTotalCorrelation()).isCloseTo(0, within(.005));
    }

    @Test
    void codesThatKnowNothingScoreNextToNothing() {
        Disentanglement noise = measured(gaussian(), gaussian(), gaussian());
        assertThat(noise.mig()).isLessThan(.02);
        assertThat(noise.sap()).isLessThan(.01);
        assertThat(noise.dci().disentanglement()).isLessThan(.1);
        assertThat(noise.dci().completeness()).isLessThan(.1);
        assertThat(noise.dci().informativenessTest())
                .isCloseTo(noise.dci().chance(), within(.05))
                .isCloseTo(.2, within(.05));
    }

    @Test
    void aDuplicatedCodeTakesTheGapAway() {
        float[] first = scaled(factors[0], 1);
        Disentanglement doubled = measured(first, first, scaled(factors[1], 1));
        assertThat(doubled.mutualInformation().get(0))
                .isEqualTo(doubled.mutualInformation().get(1));
        assertThat(doubled.mig()).isCloseTo(.5, within(.02));
        assertThat(doubled.sap()).isCloseTo(.5, within(.02));
        assertThat(doubled.dci().disentanglement()).isCloseTo(1, within(1e-6));
        assertThat(doubled.modularity()).isCloseTo(1, within(.001));
        assertThat(doubled.gaussianTotalCorrelation()).isGreaterThan(10);
    }

    @Test
    void aFactorSharedByTwoCodesIsNotComplete() {
        float[] low = new float[EXAMPLES];
        float[] high = new float[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            low[i] = Math.min(factors[0][i], 2);
            high[i] = Math.max(factors[0][i], 2);
        }
        Disentanglement shared = measured(low, high, scaled(factors[1], 1));
        assertThat(shared.dci().completeness()).isBetween(.5, .9);
        assertThat(shared.dci().disentanglement()).isCloseTo(1, within(1e-6));
        assertThat(shared.mig()).isLessThan(.7);
    }

    @Test
    void whatDoesNotVaryCountsForNothing() {
        Disentanglement some = Disentanglement.of(
                new float[][] {scaled(factors[0], 1), new float[EXAMPLES], scaled(factors[1], 1)},
                new int[][] {factors[0], new int[EXAMPLES], factors[1]},
                random);
        assertThat(some.mig()).isCloseTo(1, within(.02));
        assertThat(some.dci().disentanglement()).isCloseTo(1, within(1e-6));
        assertThat(some.dci().importance().get(0).get(1)).isZero();
        assertThat(some.dci().importance().get(2).get(2)).isCloseTo(1, within(1e-6));
        assertThat(some.modularity()).isCloseTo(2 / 3.0, within(.001));
        assertThat(everyNumber(some)).allMatch(Double::isFinite);
    }

    @Test
    void aCollapsedCodeScoresZero() {
        Disentanglement collapsed = measured(new float[EXAMPLES], new float[EXAMPLES]);
        assertThat(everyNumber(collapsed)).allMatch(Double::isFinite);
        assertThat(Stream.of(
                        collapsed.mig(),
                        collapsed.sap(),
                        collapsed.modularity(),
                        collapsed.dci().disentanglement(),
                        collapsed.dci().completeness()))
                .containsOnly(0.0);
        assertThat(collapsed.dci().informativenessTest())
                .isEqualTo(collapsed.dci().chance());
    }

    @Test
    void theSameDrawsGiveTheSameScores() {
        float[][] codes = {mixed(1, .3), mixed(-.2, 1), gaussian()};
        assertThat(Disentanglement.of(codes, factors, new Random(7)))
                .isEqualTo(Disentanglement.of(codes, factors, new Random(7)));
    }

    @Test
    void tooLittleToMeasureIsRefused() {
        float[][] codes = {gaussian(), gaussian()};
        assertThatThrownBy(() -> Disentanglement.of(codes, new int[][] {factors[0], new int[EXAMPLES]}, random))
                .hasMessage("Disentanglement needs two axes and two factors that vary, not 2 and 1.");
        assertThatThrownBy(() -> Disentanglement.of(codes, new int[][] {factors[0], {1, 2}}, random))
                .hasMessage("Codes and factors are of 3000 and 2 examples.");
        codes[1][5] = Float.NaN;
        assertThatThrownBy(() -> Disentanglement.of(codes, factors, random)).hasMessage("A code is NaN.");
    }

    private Disentanglement measured(float[]... codes) {
        return Disentanglement.of(codes, factors, random);
    }

    private static Stream<Double> everyNumber(Disentanglement of) {
        Stream<Double> scores = Stream.of(
                of.mig(),
                of.sap(),
                of.modularity(),
                of.gaussianTotalCorrelation(),
                of.codeInformation(),
                of.dci().disentanglement(),
                of.dci().completeness(),
                of.dci().informativenessTrain(),
                of.dci().informativenessTest());
        Stream<Double> matrices = Stream.of(
                        of.mutualInformation(), of.dci().importance(), of.squaredCorrelation(), of.factorInformation())
                .flatMap(rows -> rows.stream().flatMap(row -> row.stream()));
        return Stream.concat(scores, matrices);
    }

    private int[] drawn(int values) {
        int[] factor = new int[EXAMPLES];
        Arrays.setAll(factor, i -> random.nextInt(values));
        return factor;
    }

    private float[] gaussian() {
        float[] code = new float[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            code[i] = (float) random.nextGaussian();
        }
        return code;
    }

    private static float[] scaled(int[] factor, double scale) {
        float[] code = new float[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            code[i] = (float) (scale * factor[i]);
        }
        return code;
    }

    private float[] mixed(double first, double second) {
        float[] code = new float[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            code[i] = (float) (first * factors[0][i] + second * factors[1][i]);
        }
        return code;
    }
}
