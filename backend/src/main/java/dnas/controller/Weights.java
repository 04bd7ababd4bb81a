package dnas.controller;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** The trainable arrays of a network by name, in a fixed order. */
final class Weights {
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    Weights(NDManager manager) {
        this.manager = manager;
    }

    /** What was read, in the engine. */
    static Weights of(Map<String, WeightArray> read, NDManager manager) {
        Weights weights = new Weights(manager);
        read.forEach((name, array) -> weights.put(name, array.values(), new Shape(array.shape())));
        return weights;
    }

    /** Adds an array drawn uniformly from +-1 / sqrt(inputs), as PyTorch begins its linear layers. */
    void draw(String name, Shape shape, long inputs, RandomGenerator random) {
        double bound = 1 / Math.sqrt(inputs);
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-bound, bound);
        }
        put(name, values, shape);
    }

    void put(String name, float[] values, Shape shape) {
        arrays.put(name, manager.create(values, shape));
    }

    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("There are no weights called " + name + ".");
        }
        return array;
    }

    /** A copy outside the engine. */
    Map<String, WeightArray> values() {
        Map<String, WeightArray> values = new LinkedHashMap<>();
        arrays.forEach((name, array) ->
                values.put(name, new WeightArray(array.getShape().getShape(), array.toFloatArray())));
        return values;
    }

    void forEach(BiConsumer<String, NDArray> action) {
        arrays.forEach(action);
    }

    /** From now on gradients are kept. */
    void train() {
        arrays.values().forEach(array -> array.setRequiresGradient(true));
    }

    /** The same numbers without gradients, and without memory of their own. */
    Weights frozen() {
        Weights frozen = new Weights(manager);
        arrays.forEach((name, array) -> frozen.arrays.put(name, array.stopGradient()));
        return frozen;
    }
}
