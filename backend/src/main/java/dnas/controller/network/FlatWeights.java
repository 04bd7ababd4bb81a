package dnas.controller.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.function.Supplier;

/**
 * All trainable numbers of a network in one array [P], of which the network takes views, so that a step of Adam (Kingma
 * and Ba 2015, arXiv:1412.6980) is one call whatever the number of layers.
 */
public final class FlatWeights {
    private static final float EPSILON = 1e-8f;
    private static final float NO_CLIPPING = -1;

    private final AdamRates rates;
    private final NDArray array;
    private final NDArray mean;
    private final NDArray variance;
    private int steps;

    /**
     * How fast Adam goes.
     *
     * @param rate learning rate
     * @param meanDecay beta 1
     * @param varianceDecay beta 2
     */
    public record AdamRates(double rate, double meanDecay, double varianceDecay) {}

    /**
     * Weights outside the engine, with all that Adam remembers of them.
     *
     * @param values [P]
     * @param means moving average of the gradient [P]
     * @param variances moving average of its square [P]
     * @param steps taken so far
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only handed on
    public record State(float[] values, float[] means, float[] variances, int steps) {
        /** Before the first step. */
        public static State first(float[] values) {
            return new State(values, new float[values.length], new float[values.length], 0);
        }
    }

    /**
     * Goes on from a state.
     *
     * @param manager owns the arrays
     */
    public FlatWeights(State state, AdamRates rates, NDManager manager) {
        this.rates = rates;
        array = manager.create(state.values());
        array.setRequiresGradient(true);
        mean = manager.create(state.means());
        variance = manager.create(state.variances());
        steps = state.steps();
    }

    /** The weights [P], to take views of within a loss. */
    public NDArray array() {
        return array;
    }

    public State state() {
        return new State(array.toFloatArray(), mean.toFloatArray(), variance.toFloatArray(), steps);
    }

    /**
     * One step down the gradient of a loss.
     *
     * @param loss computes a scalar from {@link #array}, in arrays that the caller closes
     * @return the loss before the step
     * @throws ArithmeticException when it is not finite
     */
    public float descend(Supplier<NDArray> loss) {
        float before = Gradients.collect(loss);
        steps++;
        double corrected = rates.rate()
                * Math.sqrt(1 - Math.pow(rates.varianceDecay(), steps))
                / (1 - Math.pow(rates.meanDecay(), steps));
        try (NDArray gradient = array.getGradient()) {
            array.getNDArrayInternal()
                    .adamUpdate(
                            new NDList(array, gradient, mean, variance),
                            new NDList(array),
                            (float) rates.rate(),
                            (float) corrected,
                            0,
                            1,
                            NO_CLIPPING,
                            (float) rates.meanDecay(),
                            (float) rates.varianceDecay(),
                            EPSILON,
                            true,
                            false);
        }
        return before;
    }
}
