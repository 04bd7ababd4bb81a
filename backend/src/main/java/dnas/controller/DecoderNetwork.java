package dnas.controller;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * From a code to the logits of each decision, given the decisions before it. Each decision has a layer of its own on
 * [u, prefix, running features], where u = [code, trunk(code)].
 *
 * <p>With the whole architecture known (teacher forcing) all decisions are computed at once: the prefix of decision t is
 * the one-hot form with all but the first offset(t) bits zero, and zeroing inputs is the same as zeroing the rows of the
 * weights that they meet. So one product with masked weights replaces T copies of the input.
 */
final class DecoderNetwork {
    /** Added to logits of options that a decision does not have. */
    private static final float NEVER = -1e9f;

    private final NetworkShape shape;
    private final Weights weights;
    private final NDArray prefixMask;
    private final NDArray optionMask;

    DecoderNetwork(NetworkShape shape, DecisionLayout layout, Weights weights, NDManager manager) {
        this.shape = shape;
        this.weights = weights;
        prefixMask = prefixMask(shape, layout, manager);
        optionMask = optionMask(layout, manager);
    }

    static void draw(NetworkShape shape, Weights weights, RandomGenerator random) {
        int decisions = shape.decisions();
        int width = NetworkShape.DECISION_WIDTH;
        int inputs = shape.context() + shape.bits() + shape.features();
        Dense.draw(weights, "trunk.1", shape.axes(), NetworkShape.TRUNK_HIDDEN, random);
        Dense.draw(weights, "trunk.2", NetworkShape.TRUNK_HIDDEN, NetworkShape.TRUNK_WIDTH, random);
        weights.draw("decision.context", new Shape(decisions, shape.context(), width), inputs, random);
        weights.draw("decision.prefix", new Shape(decisions, shape.bits(), width), inputs, random);
        if (shape.features() > 0) {
            weights.draw("decision.features", new Shape(decisions, shape.features(), width), inputs, random);
        }
        weights.draw("decision.bias", new Shape(decisions, 1, width), inputs, random);
        weights.draw("answer.weight", new Shape(decisions, width, shape.widest()), width, random);
        weights.draw("answer.bias", new Shape(decisions, 1, shape.widest()), width, random);
    }

    /** u [B, context] from codes [B, D]. */
    NDArray context(NDArray codes) {
        NDArray hidden = Dense.relu(Dense.apply(weights, "trunk.1", codes));
        NDArray trunk = Dense.relu(Dense.apply(weights, "trunk.2", hidden));
        return codes.concat(trunk, 1);
    }

    /**
     * Logits [T, B, options] of all decisions of known architectures.
     *
     * @param codes [B, D]
     * @param bits [B, bits]
     * @param features [T, B, features], ignored when the decoder is not told any
     */
    NDArray forced(NDArray codes, NDArray bits, NDArray features) {
        NDArray prefixWeights = weights.get("decision.prefix").mul(prefixMask);
        prefixWeights.attach(codes.getManager());
        NDArray hidden = product(
                context(codes).concat(bits, 1),
                joined(weights.get("decision.context"), prefixWeights, codes.getManager()));
        if (shape.features() > 0) {
            hidden = hidden.add(features.matMul(weights.get("decision.features")));
        }
        hidden = Dense.relu(hidden.add(weights.get("decision.bias")));
        return hidden.matMul(weights.get("answer.weight"))
                .add(weights.get("answer.bias"))
                .add(optionMask);
    }

    /** What the code adds to every decision's layer: [T, B, width]. */
    NDArray contextTerm(NDArray codes) {
        return product(context(codes), weights.get("decision.context")).add(weights.get("decision.bias"));
    }

    /**
     * Logits [B, options] of one decision.
     *
     * @param contextTerm [B, width], the decision's part of {@link #contextTerm}
     * @param bits [B, bits], later ones zero
     * @param features [B, features]
     */
    NDArray one(int decision, NDArray contextTerm, NDArray bits, NDArray features) {
        NDManager manager = contextTerm.getManager();
        NDArray hidden = contextTerm.add(bits.matMul(at("decision.prefix", decision, manager)));
        if (shape.features() > 0) {
            hidden = hidden.add(features.matMul(at("decision.features", decision, manager)));
        }
        return Dense.relu(hidden)
                .matMul(at("answer.weight", decision, manager))
                .add(at("answer.bias", decision, manager));
    }

    private NDArray at(String name, int decision, NDManager manager) {
        NDArray slice = weights.get(name).get(decision);
        slice.attach(manager);
        return slice;
    }

    private static NDArray joined(NDArray first, NDArray second, NDManager manager) {
        NDArray joined = NDArrays.concat(new NDList(first, second), 1);
        joined.attach(manager);
        return joined;
    }

    /** [B, I] times [T, I, O] as one flat product: [T, B, O]. */
    private static NDArray product(NDArray input, NDArray matrices) {
        long decisions = matrices.getShape().get(0);
        long inputs = matrices.getShape().get(1);
        long outputs = matrices.getShape().get(2);
        NDArray flat = matrices.transpose(1, 0, 2);
        flat.attach(input.getManager());
        return input.matMul(flat.reshape(inputs, decisions * outputs))
                .reshape(input.getShape().get(0), decisions, outputs)
                .transpose(1, 0, 2);
    }

    private static NDArray prefixMask(NetworkShape shape, DecisionLayout layout, NDManager manager) {
        float[] mask = new float[shape.decisions() * shape.bits()];
        for (int t = 0; t < shape.decisions(); t++) {
            Arrays.fill(mask, t * shape.bits(), t * shape.bits() + layout.offset(t), 1);
        }
        return manager.create(mask, new Shape(shape.decisions(), shape.bits(), 1));
    }

    private static NDArray optionMask(DecisionLayout layout, NDManager manager) {
        float[] mask = new float[layout.size() * layout.widest()];
        for (int t = 0; t < layout.size(); t++) {
            Arrays.fill(mask, t * layout.widest() + layout.options(t), (t + 1) * layout.widest(), NEVER);
        }
        return manager.create(mask, new Shape(layout.size(), 1, layout.widest()));
    }
}
