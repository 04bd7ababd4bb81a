package dnas.controller.network;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.function.Supplier;

/** Gradients of losses, one at a time: the engine refuses to collect two in a process at once. */
public final class Gradients {
    private static final Object ONE_AT_A_TIME = new Object();

    private Gradients() {}

    /**
     * Computes a loss and adds its gradient to that of every array that requires one. Waits while another thread does so.
     *
     * @param loss computes a scalar, in arrays that the caller closes
     * @return the loss
     * @throws ArithmeticException when the loss is not finite; then there is no gradient
     */
    public static float collect(Supplier<NDArray> loss) {
        synchronized (ONE_AT_A_TIME) {
            try (GradientCollector collector = PyTorch.engine().newGradientCollector()) {
                NDArray scalar = loss.get();
                float value = scalar.getFloat();
                if (!Float.isFinite(value)) {
                    throw new ArithmeticException("The loss is " + value + ".");
                }
                collector.backward(scalar);
                return value;
            }
        }
    }
}
