package dnas.predictor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The layers of M equal feed-forward nets, computed side by side as batched products [M, B, in] x [M, in, out], from one
 * flat array of weights.
 *
 * <p>Biases are the weights of a unit that is always 1, which every hidden layer hands on to the next; the weights that do
 * so are fixed.
 *
 * @param members number of nets, M
 * @param inputs columns of their inputs, without the unit
 * @param hidden number of hidden layers, of ReLU
 * @param width of each, without the unit
 */
record NetLayers(int members, int inputs, int hidden, int width) {
    /** Rows of a layer's matrix: what comes in, and the unit. */
    private int rows(int layer) {
        return 1 + (layer == 0 ? inputs : width);
    }

    /** Columns of a layer's matrix; the last has one output alone. */
    private int columns(int layer) {
        return layer == hidden ? 1 : width + 1;
    }

    private int size(int layer) {
        return members * rows(layer) * columns(layer);
    }

    /** Length of the flat array, P. */
    int size() {
        return from(hidden + 1);
    }

    private int from(int layer) {
        int start = 0;
        for (int before = 0; before < layer; before++) {
            start += size(before);
        }
        return start;
    }

    /** Weights [P] as Glorot and Bengio 2010 begin: uniform within +-sqrt(6 / (in + out)), biases 0. */
    float[] draw(RandomGenerator random) {
        float[] weights = new float[size()];
        for (int layer = 0, next = 0; layer <= hidden; layer++) {
            int in = rows(layer) - 1;
            int out = layer == hidden ? 1 : width;
            double bound = Math.sqrt(6.0 / (in + out));
            for (int i = 0; i < size(layer); i++, next++) {
                boolean trainable = i % columns(layer) < out;
                boolean bias = i / columns(layer) % rows(layer) == in;
                weights[next] = trainable && !bias ? (float) random.nextDouble(-bound, bound) : 0;
            }
        }
        return weights;
    }

    /** What the graph needs besides weights: 0 where a weight is fixed [P], and the fixed weights [P]. */
    Fixed fixed(NDManager manager) {
        float[] free = new float[size()];
        float[] constants = new float[size()];
        Arrays.fill(free, 1);
        for (int layer = 0; layer < hidden; layer++) {
            int start = from(layer);
            for (int i = width; i < size(layer); i += columns(layer)) {
                free[start + i] = 0;
                constants[start + i] = i / columns(layer) % rows(layer) == rows(layer) - 1 ? 1 : 0;
            }
        }
        return new Fixed(manager.create(free), manager.create(constants));
    }

    record Fixed(NDArray free, NDArray constants) {}

    /**
     * Outputs [M, B, 1].
     *
     * @param input [M, B, inputs + 1], the last column 1; its manager gets every array
     */
    NDArray forward(NDArray input, NDArray weights, Fixed fixed) {
        NDArray effective = weights.mul(fixed.free());
        effective.attach(input.getManager());
        long[] bounds = new long[hidden];
        Arrays.setAll(bounds, layer -> from(layer + 1));
        NDList matrices = effective.add(fixed.constants()).split(bounds);
        NDArray values = input;
        for (int layer = 0; layer <= hidden; layer++) {
            NDArray matrix = matrices.get(layer).reshape(new Shape(members, rows(layer), columns(layer)));
            values = values.matMul(matrix);
            if (layer < hidden) {
                values = values.getNDArrayInternal().relu();
            }
        }
        return values;
    }
}
