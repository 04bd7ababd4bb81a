package dnas.analysis.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expected values: scikit-learn 1.9.1, GradientBoostingClassifier(random_state=0), on the same numbers. It breaks ties between
 * axes by drawing lots; its own importances differ by up to 0.003 between seeds.
 */
class BoostedTreesTest {
    private static final int EXAMPLES = 300;
    private static final double LOTS = .003;
    private static final int[] TRAINING =
            IntStream.range(0, EXAMPLES).filter(i -> i % 3 != 0).toArray();
    private static final int[] TEST =
            IntStream.range(0, EXAMPLES).filter(i -> i % 3 == 0).toArray();

    private final float[][] codes = {multiples(.6180339887), multiples(.7548776662), multiples(.5698402910)};

    @Test
    void fourClassesAreToldAsByScikitLearn() {
        int[] factor = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            factor[i] = (int) Math.floor(3 * (double) codes[0][i] + .8 * (double) codes[1][i]);
        }
        BoostedTrees trees = fitted(factor);
        assertThat(trees.importance()).containsExactly(new double[] {.77669744, .21019638, .01310618}, within(LOTS));
        assertThat(trees.accuracy(TRAINING)).isEqualTo(1);
        assertThat(trees.accuracy(TEST)).isCloseTo(.94, within(.02));
    }

    @Test
    void twoClassesAreToldAsByScikitLearn() {
        int[] factor = new int[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            factor[i] = codes[1][i] + .5 * (.3819 * i % 1) > .7 ? 1 : 0;
        }
        BoostedTrees trees = fitted(factor);
        assertThat(trees.importance()).containsExactly(new double[] {.21881038, .78118962, 0}, within(LOTS));
        assertThat(trees.accuracy(TRAINING)).isEqualTo(1);
        assertThat(trees.accuracy(TEST)).isCloseTo(.93, within(.02));
    }

    @Test
    void theCommonestValueOfTheTrainingIsTheChance() {
        int[] factor = IntStream.range(0, EXAMPLES).map(i -> i % 5 == 0 ? 7 : 3).toArray();
        assertThat(fitted(factor).accuracyOfCommonest(TEST)).isCloseTo(.8, within(1e-9));
    }

    @Test
    void codesThatDoNotVaryAreOfNoImportance() {
        float[][] constant = {new float[EXAMPLES], new float[EXAMPLES]};
        int[] factor = IntStream.range(0, EXAMPLES).map(i -> i % 4).toArray();
        BoostedTrees trees = new BoostedTrees(factor, TRAINING, new SortedCodes(constant, TRAINING));
        assertThat(trees.importance()).containsExactly(0, 0);
    }

    private BoostedTrees fitted(int[] factor) {
        return new BoostedTrees(factor, TRAINING, new SortedCodes(codes, TRAINING));
    }

    /** Fractional parts of the multiples of an irrational number: spread evenly, and the same everywhere. */
    private static float[] multiples(double step) {
        float[] parts = new float[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            parts[i] = (float) (step * i % 1);
        }
        return parts;
    }
}
