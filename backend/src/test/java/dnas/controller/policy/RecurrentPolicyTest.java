package dnas.controller.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dnas.controller.network.PyTorch;
import dnas.controller.policy.RecurrentPolicy.Written;
import dnas.space.Decoded;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecurrentPolicyTest {
    private static final NasBench101 SPACE = NasBench101.load(Path.of(System.getProperty("dnas.home"), "datasets"));
    private static final PolicySettings SETTINGS = new PolicySettings(16, .01, 0);

    private static RecurrentPolicy<Cell> policy(long seed) {
        return new RecurrentPolicy<>(SPACE, SETTINGS, new SplittableRandom(seed));
    }

    @Test
    void learningRaisesTheProbabilityOfWhatWasRewardedAndLowersThatOfWhatWasPunished() {
        RecurrentPolicy<Cell> policy = policy(1);
        SplittableRandom random = new SplittableRandom(2);
        int[] good = policy.write(random).answers();
        int[] bad = policy.write(random).answers();
        double goodBefore = policy.logProbability(good);
        double badBefore = policy.logProbability(bad);
        policy.learn(List.of(good, bad), new double[] {1, -1});
        assertThat(policy.logProbability(good)).isGreaterThan(goodBefore);
        assertThat(policy.logProbability(bad)).isLessThan(badBefore);
    }

    @Test
    void comesToWriteSmallCellsWhenThoseAreRewarded() {
        RecurrentPolicy<Cell> policy = policy(3);
        SplittableRandom random = new SplittableRandom(4);
        double before = meanVertices(policy, random);
        double baseline = 0;
        for (int step = 0; step < 150; step++) {
            Written<Cell> written = policy.write(random);
            double reward = written.decoded() instanceof Decoded.Valid<Cell> valid
                    ? -valid.architecture().vertices()
                    : -7;
            baseline = step == 0 ? reward : .9 * baseline + .1 * reward;
            policy.learn(List.of(written.answers()), new double[] {reward - baseline});
        }
        assertThat(meanVertices(policy, random)).isLessThan(before - 1);
    }

    private static double meanVertices(RecurrentPolicy<Cell> policy, SplittableRandom random) {
        return IntStream.range(0, 300)
                .mapToObj(i -> policy.write(random).decoded())
                .mapToInt(decoded -> decoded instanceof Decoded.Valid<Cell> valid
                        ? valid.architecture().vertices()
                        : 7)
                .average()
                .orElseThrow();
    }

    @Test
    void theEntropyBonusKeepsAPolicyLessCertain() {
        assertThat(certainty(1)).isLessThan(certainty(0));
    }

    /** Log probability of an architecture that was rewarded 30 times. */
    private static double certainty(double entropyWeight) {
        RecurrentPolicy<Cell> policy =
                new RecurrentPolicy<>(SPACE, new PolicySettings(16, .01, entropyWeight), new SplittableRandom(5));
        int[] rewarded = policy.write(new SplittableRandom(6)).answers();
        for (int step = 0; step < 30; step++) {
            policy.learn(List.of(rewarded), new double[] {1});
        }
        return policy.logProbability(rewarded);
    }

    @Test
    void writesInJavaWithTheProbabilitiesThatTheEngineComputes() {
        PolicyShape shape = PolicyShape.of(SPACE.encoding(), 16);
        SplittableRandom random = new SplittableRandom(7);
        float[] weights = new float[shape.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-.5, .5);
        }
        RecurrentPolicy<Cell> policy = new RecurrentPolicy<>(SPACE, SETTINGS, weights);
        List<int[]> written =
                List.of(policy.write(random).answers(), policy.write(random).answers());
        PolicyLoss loss = new PolicyLoss(shape, SPACE.encoding(), written, new double[] {1, 3}, 0);
        double expected = -(policy.logProbability(written.get(0)) + 3 * policy.logProbability(written.get(1))) / 2;
        try (NDManager arrays = PyTorch.newManager()) {
            assertThat((double) loss.of(arrays.create(weights), arrays).getFloat())
                    .isCloseTo(expected, within(1e-3));
        }
    }

    @Test
    void oneSeedGivesOnePolicy() {
        assertThat(policy(8).write(new SplittableRandom(1)).answers())
                .isEqualTo(policy(8).write(new SplittableRandom(1)).answers());
    }
}
