package dnas.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetEnsembleTest {
    private static final int COLUMNS = 8;
    /** Bits of 40 numbers; what they are worth is the number of ones, plus 3 where the first is set. */
    private static final float[][] ROWS =
            IntStream.range(0, 40).mapToObj(i -> bits(37 * i % 256)).toArray(float[][]::new);

    private static final double[] WORTH =
            Arrays.stream(ROWS).mapToDouble(NetEnsembleTest::worth).toArray();

    private static float[] bits(int number) {
        float[] bits = new float[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            bits[i] = number >>> i & 1;
        }
        return bits;
    }

    private static double worth(float[] row) {
        double ones = 3 * row[0];
        for (float bit : row) {
            ones += bit;
        }
        return ones;
    }

    @Test
    void fitsWhatItHasSeen() {
        double[] means = NetEnsemble.fit(ROWS, WORTH, new SplittableRandom(1))
                .predict(ROWS)
                .means();
        double error = IntStream.range(0, means.length)
                .mapToDouble(i -> Math.abs(means[i] - WORTH[i]))
                .average()
                .orElseThrow();
        assertThat(error).isLessThan(.5);
    }

    @Test
    void itsMembersDifferMostWhereNothingWasSeen() {
        NetEnsemble ensemble = NetEnsemble.fit(ROWS, WORTH, new SplittableRandom(2));
        float[][] far = {{4, 0, 4, 0, 4, 0, 4, 0}, {0, 4, 0, 4, 0, 4, 0, 4}};
        double seen =
                Arrays.stream(ensemble.predict(ROWS).deviations()).average().orElseThrow();
        assertThat(seen).isPositive();
        assertThat(Arrays.stream(ensemble.predict(far).deviations())).allMatch(deviation -> deviation > seen);
    }

    @Test
    void oneSeedGivesOneEnsemble() {
        double[][] first = NetEnsemble.fit(ROWS, WORTH, new SplittableRandom(3))
                .predict(ROWS)
                .members();
        double[][] again = NetEnsemble.fit(ROWS, WORTH, new SplittableRandom(3))
                .predict(ROWS)
                .members();
        assertThat(again).isDeepEqualTo(first);
        assertThat(NetEnsemble.fit(ROWS, WORTH, new SplittableRandom(4))
                        .predict(ROWS)
                        .members())
                .isNotEqualTo(first);
    }

    @Test
    void drawsAreIndependentWithTheMeanAndDeviationOfTheMembers() {
        NetPredictions predictions = new NetPredictions(new double[][] {{1, 5}, {3, 5}});
        assertThat(predictions.means()).containsExactly(2, 5);
        assertThat(predictions.deviations()).containsExactly(1, 0);
        int wide = 20_000;
        double[][] members = new double[2][wide];
        Arrays.fill(members[0], 1);
        Arrays.fill(members[1], 3);
        double[] draws = new NetPredictions(members).draw(new SplittableRandom(1));
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(2, within(.03));
        assertThat(Arrays.stream(draws)
                        .map(draw -> (draw - 2) * (draw - 2))
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(.05));
        assertThat(predictions.draw(new SplittableRandom(1))[1]).isEqualTo(5);
    }
}
