package dnas.controller;

import ai.djl.ndarray.NDArray;

/**
 * Multiplication by a constant that gradients can flow through. {@code NDArray.mul(Number)} closes the constant's array at
 * once, while the engine still needs it for the gradient: when Java's collector runs in between, the memory is reused and
 * the gradient is garbage. Here the constant lives as long as the manager of the input.
 */
final class Scaling {
    private Scaling() {}

    static NDArray times(NDArray input, double factor) {
        return input.mul(input.getManager().create((float) factor));
    }
}
