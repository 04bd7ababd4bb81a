package dnas.controller;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;

/** Layers of the usual kind. DJL gives a result to the manager of its first operand, hence inputs come first. */
final class Dense {
    private Dense() {}

    static void draw(Weights weights, String name, int inputs, int outputs, RandomGenerator random) {
        weights.draw(name + ".weight", new Shape(inputs, outputs), inputs, random);
        weights.draw(name + ".bias", new Shape(outputs), inputs, random);
    }

    static NDArray apply(Weights weights, String name, NDArray input) {
        return input.matMul(weights.get(name + ".weight")).add(weights.get(name + ".bias"));
    }

    static NDArray relu(NDArray input) {
        return input.getNDArrayInternal().relu();
    }
}
