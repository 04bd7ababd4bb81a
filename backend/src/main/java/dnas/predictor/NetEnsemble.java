package dnas.predictor;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Five feed-forward nets of 10 hidden layers of 20, which differ in their first weights and in the order in which they see
 * the data, fitted to the mean absolute error by Adam over 150 epochs of batches of 32.
 *
 * <p>Source: White, Neiswanger and Savani 2021, arXiv:1910.11858; sizes, rates and loss as in the code that they published.
 */
public final class NetEnsemble {
    static final int MEMBERS = 5;
    private static final int HIDDEN = 10;
    private static final int WIDTH = 20;
    private static final int EPOCHS = 150;
    private static final int BATCH = 32;

    private final NetLayers layers;
    private final List<float[]> weights;

    private NetEnsemble(NetLayers layers, List<float[]> weights) {
        this.layers = layers;
        this.weights = weights;
    }

    /**
     * Trains an ensemble, as many members at once as there are cores. Each has random numbers of its own, so that they are the
     * same however many that is.
     *
     * @param rows features [n][columns]
     * @param targets [n]
     * @param random gives first weights and orders
     * @throws ArithmeticException when the training diverges
     */
    public static NetEnsemble fit(float[][] rows, double[] targets, RandomGenerator random) {
        NetLayers layers = new NetLayers(rows[0].length, HIDDEN, WIDTH);
        long[] seeds = random.longs(MEMBERS).toArray();
        return new NetEnsemble(
                layers,
                LongStream.of(seeds)
                        .parallel()
                        .mapToObj(seed -> trained(layers, rows, targets, new SplittableRandom(seed)))
                        .toList());
    }

    private static float[] trained(NetLayers layers, float[][] rows, double[] targets, RandomGenerator random) {
        Net net = new Net(layers, layers.draw(random));
        NetDescent descent = new NetDescent(net);
        int[] order = IntStream.range(0, rows.length).toArray();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += BATCH) {
                learn(net, rows, targets, order, from, Math.min(BATCH, order.length - from));
                descent.step();
            }
        }
        return net.weights;
    }

    /** Gathers the gradient of the mean absolute error of a batch, which begins somewhere in the order. */
    private static void learn(Net net, float[][] rows, double[] targets, int[] order, int from, int size) {
        for (int i = from; i < from + size; i++) {
            float[] row = rows[order[i]];
            float error = net.output(row) - (float) targets[order[i]];
            if (!Float.isFinite(error)) {
                throw new ArithmeticException("The error is " + error + ".");
            }
            net.learn(row, Math.signum(error) / size);
        }
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
        return new NetPredictions(
                weights.stream().map(member -> said(member, rows)).toArray(double[][]::new));
    }

    private double[] said(float[] member, float[][] rows) {
        Net net = new Net(layers, member);
        return Arrays.stream(rows).mapToDouble(net::output).toArray();
    }
}
