package dnas.predictor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * What each of M nets sees at one step.
 *
 * @param shape M, B and the columns of the inputs, the unit included
 * @param inputs [M, B, columns] flat, the last column 1
 * @param targets [M, B] flat
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NetBatch(Shape shape, float[] inputs, float[] targets) {
    /**
     * Gathers a batch.
     *
     * @param orders [M][n], in which order each net sees the n rows
     * @param from first place in the orders
     * @param size B
     */
    static NetBatch of(float[][] rows, double[] values, int[][] orders, int from, int size) {
        int columns = rows[0].length + 1;
        float[] inputs = new float[orders.length * size * columns];
        float[] targets = new float[orders.length * size];
        for (int member = 0; member < orders.length; member++) {
            for (int i = 0; i < size; i++) {
                int row = orders[member][from + i];
                int at = member * size + i;
                System.arraycopy(rows[row], 0, inputs, at * columns, columns - 1);
                inputs[(at + 1) * columns - 1] = 1;
                targets[at] = (float) values[row];
            }
        }
        return new NetBatch(new Shape(orders.length, size, columns), inputs, targets);
    }

    NDArray input(NDManager manager) {
        return manager.create(inputs, shape);
    }

    NDArray target(NDManager manager) {
        return manager.create(targets, new Shape(shape.get(0), shape.get(1), 1));
    }
}
