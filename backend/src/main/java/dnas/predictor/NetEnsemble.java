package dnas.predictor;

import ai.djl.ndarray.NDManager;
import dnas.network.FlatWeights;
import dnas.network.FlatWeights.AdamRates;
import dnas.network.PyTorch;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Five feed-forward nets of 10 hidden layers of 20, which differ in their first weights and in the order in which they see
 * the data, fitted to the mean absolute error by Adam over 150 epochs of batches of 32. Holds no memory of the engine.
 *
 * <p>Source: White, Neiswanger and Savani 2021, arXiv:1910.11858; sizes, rates and loss as in the code that they published.
 */
public final class NetEnsemble {
    static final int MEMBERS = 5;
    private static final int HIDDEN = 10;
    private static final int WIDTH = 20;
    private static final int EPOCHS = 150;
    private static final int BATCH = 32;
    private static final AdamRates RATES = new AdamRates(.01, .9, .99);

    private final NetLayers layers;
    private final float[] weights;

    private NetEnsemble(NetLayers layers, float[] weights) {
        this.layers = layers;
        this.weights = weights;
    }

    /**
     * Trains an ensemble.
     *
     * @param rows features [n][columns]
     * @param targets [n]
     * @param random gives first weights and orders
     * @throws ArithmeticException when the training diverges
     */
    public static NetEnsemble fit(float[][] rows, double[] targets, RandomGenerator random) {
        NetLayers layers = new NetLayers(MEMBERS, rows[0].length, HIDDEN, WIDTH);
        try (NDManager manager = PyTorch.newManager()) {
            NetLayers.Fixed fixed = layers.fixed(manager);
            FlatWeights weights = new FlatWeights(FlatWeights.State.first(layers.draw(random)), RATES, manager);
            int[][] orders = orders(rows.length);
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                for (int[] order : orders) {
                    shuffle(order, random);
                }
                for (int from = 0; from < rows.length; from += BATCH) {
                    int size = Math.min(BATCH, rows.length - from);
                    step(layers, fixed, weights, NetBatch.of(rows, targets, orders, from, size), manager);
                }
            }
            return new NetEnsemble(layers, weights.state().values());
        }
    }

    /** The members share no weight, so the gradient of their common loss is that of each. */
    private static void step(
            NetLayers layers, NetLayers.Fixed fixed, FlatWeights weights, NetBatch batch, NDManager manager) {
        try (NDManager arrays = manager.newSubManager()) {
            weights.descend(() -> layers.forward(batch.input(arrays), weights.array(), fixed)
                    .sub(batch.target(arrays))
                    .abs()
                    .mean());
        }
    }

    private static int[][] orders(int rows) {
        int[][] orders = new int[MEMBERS][rows];
        for (int[] order : orders) {
            Arrays.setAll(order, i -> i);
        }
        return orders;
    }

    /** Fisher and Yates. */
    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** What the members say of rows of features [n][columns]. */
    public NetPredictions predict(float[][] rows) {
        try (NDManager manager = PyTorch.newManager()) {
            NetBatch all = NetBatch.of(rows, new double[rows.length], orders(rows.length), 0, rows.length);
            float[] outputs = layers.forward(all.input(manager), manager.create(weights), layers.fixed(manager))
                    .toFloatArray();
            double[][] members = new double[MEMBERS][rows.length];
            for (int i = 0; i < outputs.length; i++) {
                members[i / rows.length][i % rows.length] = outputs[i];
            }
            return new NetPredictions(members);
        }
    }
}
