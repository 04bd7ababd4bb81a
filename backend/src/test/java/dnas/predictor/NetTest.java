package dnas.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetTest {
    private static final NetLayers LAYERS = new NetLayers(5, 3, 4);
    /** With zeros, which the sums leave out. */
    private static final float[] ROW = {1, 0, -2, 0, .5f};

    private static float[] weights() {
        SplittableRandom random = new SplittableRandom(4);
        float[] weights = new float[LAYERS.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-1, 1.5);
        }
        return weights;
    }

    @Test
    void oneHiddenLayerIsWhatOneWouldWriteDown() {
        float[] weights = {1, -1, 2, 3, .5f, -4, 2, 7, 10};
        // Matrix {{1, -1}, {2, 3}}, biases {.5, -4}, last matrix {2, 7}, last bias 10.
        Net net = new Net(new NetLayers(2, 1, 2), weights);
        assertThat(net.output(new float[] {1, 2})).isEqualTo(10 + 2 * 5.5f + 7);
        assertThat(net.output(new float[] {1, 0})).isEqualTo(10 + 2 * 1.5f);
    }

    /** In double precision and with all zeros in its sums, as a textbook has it. */
    private static double byTextbook(float[] weights, float[] row) {
        double[] values = new double[row.length];
        Arrays.setAll(values, i -> row[i]);
        int at = 0;
        for (int layer = 0; layer <= LAYERS.hidden(); layer++) {
            int out = layer == LAYERS.hidden() ? 1 : LAYERS.width();
            double[] next = new double[out];
            for (int o = 0; o < out; o++) {
                next[o] = weights[at + values.length * out + o];
                for (int i = 0; i < values.length; i++) {
                    next[o] += values[i] * weights[at + i * out + o];
                }
                next[o] = layer == LAYERS.hidden() ? next[o] : Math.max(0, next[o]);
            }
            at += (values.length + 1) * out;
            values = next;
        }
        return values[0];
    }

    @Test
    void severalLayersAreWhatATextbookSays() {
        assertThat(new Net(LAYERS, weights()).output(ROW)).isCloseTo((float) byTextbook(weights(), ROW), within(1e-5f));
    }

    @Test
    void theGradientIsTheSlopeInEveryWeight() {
        Net net = new Net(LAYERS, weights());
        net.output(ROW);
        net.learn(ROW, -3);
        float[] raised = weights();
        int moving = 0;
        for (int i = 0; i < raised.length; i++) {
            float step = 1f / 1024;
            raised[i] += step;
            double slope = -3 * (byTextbook(raised, ROW) - byTextbook(weights(), ROW)) / step;
            raised[i] -= step;
            assertThat(net.gradient[i]).as("weight " + i).isCloseTo((float) slope, within(.02f));
            moving += slope == 0 ? 0 : 1;
        }
        assertThat(moving).isGreaterThan(raised.length / 3);
    }

    @Test
    void gradientsOfRowsAddUp() {
        float[] other = {0, 1, 1, 0, 0};
        Net both = new Net(LAYERS, weights());
        Net first = new Net(LAYERS, weights());
        Net second = new Net(LAYERS, weights());
        for (Net net : new Net[] {both, first}) {
            net.output(ROW);
            net.learn(ROW, 1);
        }
        for (Net net : new Net[] {both, second}) {
            net.output(other);
            net.learn(other, -1);
        }
        for (int i = 0; i < both.gradient.length; i++) {
            assertThat(both.gradient[i]).isCloseTo(first.gradient[i] + second.gradient[i], within(1e-4f));
        }
    }

    @Test
    void firstWeightsAreUniformWithinTheBoundOfGlorotAndBengioAndBiasesZero() {
        NetLayers layers = new NetLayers(60, 1, 20);
        float[] drawn = layers.draw(new SplittableRandom(1));
        double bound = Math.sqrt(6.0 / 80);
        double largest = 0;
        for (int i = 0; i < 1200; i++) {
            largest = Math.max(largest, Math.abs(drawn[i]));
        }
        assertThat(largest).isLessThanOrEqualTo(bound).isGreaterThan(.98 * bound);
        assertThat(Arrays.copyOfRange(drawn, 1200, 1220)).containsOnly(0);
        assertThat(drawn).hasSize(1200 + 20 + 20 + 1);
    }
}
