package dnas.predictor;

import java.util.Arrays;

/**
 * A feed-forward net and the gradient of its loss, one row at a time. In plain Java: the nets are so small that the engine
 * spends its time on calls. For one step of 32 rows it took .45 ms to compute five nets and their gradients alone, and .7 ms
 * or more with everything; this takes .3 ms with everything (150 columns, same machine, same run).
 *
 * <p>Whatever is 0 is left out of sums: most of a row of features, and about half of what ReLU lets through.
 */
final class Net {
    private final NetLayers layers;
    /** [P] */
    final float[] weights;
    /** Sum over the rows since it was last cleared [P]. */
    final float[] gradient;
    /** What each hidden layer handed on for the last row [hidden][width]. */
    private final float[][] outputs;
    /** Slope of the loss in what the layer at hand hands on, and in what it is handed [width]. */
    private float[] slopes;

    private float[] slopesBefore;

    /**
     * Takes a net at its weights, which are not copied.
     *
     * @param weights [P]
     */
    Net(NetLayers layers, float[] weights) {
        this.layers = layers;
        this.weights = weights;
        gradient = new float[weights.length];
        outputs = new float[layers.hidden()][layers.width()];
        slopes = new float[layers.width()];
        slopesBefore = new float[layers.width()];
    }

    /** What it says of a row of features [columns]. */
    float output(float[] row) {
        float[] values = row;
        for (int layer = 0; layer < layers.hidden(); layer++) {
            values = handOn(layer, values);
        }
        int last = layers.hidden();
        return weights[layers.biases(last)] + dot(values, 0, weights, layers.matrix(last), values.length);
    }

    private float[] handOn(int layer, float[] values) {
        float[] sums = outputs[layer];
        int width = sums.length;
        System.arraycopy(weights, layers.biases(layer), sums, 0, width);
        for (int i = 0, from = layers.matrix(layer); i < values.length; i++, from += width) {
            if (values[i] != 0) {
                addScaled(sums, 0, values[i], weights, from, width);
            }
        }
        for (int i = 0; i < width; i++) {
            sums[i] = Math.max(0, sums[i]);
        }
        return sums;
    }

    /**
     * Adds to the gradient, by back-propagation.
     *
     * @param row the one whose output was asked for last
     * @param slope of the loss in that output
     */
    void learn(float[] row, float slope) {
        int last = layers.hidden();
        int width = layers.width();
        int matrix = layers.matrix(last);
        gradient[layers.biases(last)] += slope;
        addScaled(gradient, matrix, slope, outputs[last - 1], 0, width);
        for (int i = 0; i < width; i++) {
            slopes[i] = outputs[last - 1][i] > 0 ? slope * weights[matrix + i] : 0;
        }
        for (int layer = last - 1; layer > 0; layer--) {
            learn(layer, outputs[layer - 1]);
            float[] done = slopes;
            slopes = slopesBefore;
            slopesBefore = done;
        }
        learn(0, row);
    }

    private void learn(int layer, float[] handed) {
        int width = layers.width();
        addScaled(gradient, layers.biases(layer), 1, slopes, 0, width);
        Arrays.fill(slopesBefore, 0);
        for (int i = 0, from = layers.matrix(layer); i < handed.length; i++, from += width) {
            if (handed[i] != 0) {
                addScaled(gradient, from, handed[i], slopes, 0, width);
                if (layer > 0) {
                    slopesBefore[i] = dot(weights, from, slopes, 0, width);
                }
            }
        }
    }

    private static void addScaled(float[] sums, int start, float scale, float[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            sums[start + i] += scale * values[from + i];
        }
    }

    /** Four sums side by side, for a single one waits for each addition. */
    private static float dot(float[] left, int leftFrom, float[] right, int rightFrom, int count) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i < count - 3; i += 4) {
            first += left[leftFrom + i] * right[rightFrom + i];
            second += left[leftFrom + i + 1] * right[rightFrom + i + 1];
            third += left[leftFrom + i + 2] * right[rightFrom + i + 2];
            fourth += left[leftFrom + i + 3] * right[rightFrom + i + 3];
        }
        for (; i < count; i++) {
            first += left[leftFrom + i] * right[rightFrom + i];
        }
        return first + second + third + fourth;
    }
}
