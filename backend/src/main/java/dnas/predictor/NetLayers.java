package dnas.predictor;

import java.util.random.RandomGenerator;

/**
 * Where the weights of a feed-forward net lie in one flat array [P]: layer after layer a matrix [in][out], then biases [out].
 *
 * @param inputs columns of the input
 * @param hidden number of hidden layers, of ReLU; a last layer makes one number of them
 * @param width of each
 */
record NetLayers(int inputs, int hidden, int width) {
    /** What comes in. */
    int rows(int layer) {
        return layer == 0 ? inputs : width;
    }

    /** What goes out. */
    int columns(int layer) {
        return layer == hidden ? 1 : width;
    }

    /** Where the matrix of a layer begins. */
    int matrix(int layer) {
        int start = 0;
        for (int before = 0; before < layer; before++) {
            start += (rows(before) + 1) * columns(before);
        }
        return start;
    }

    /** Where the biases of a layer begin. */
    int biases(int layer) {
        return matrix(layer) + rows(layer) * columns(layer);
    }

    /** Length of the flat array, P. */
    int size() {
        return matrix(hidden + 1);
    }

    /** Weights [P] as Glorot and Bengio 2010 begin: uniform within +-sqrt(6 / (in + out)), biases 0. */
    float[] draw(RandomGenerator random) {
        float[] weights = new float[size()];
        for (int layer = 0; layer <= hidden; layer++) {
            double bound = Math.sqrt(6.0 / (rows(layer) + columns(layer)));
            for (int i = matrix(layer); i < biases(layer); i++) {
                weights[i] = (float) random.nextDouble(-bound, bound);
            }
        }
        return weights;
    }
}
