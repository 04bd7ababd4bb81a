package dnas.controller.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dnas.space.Encoding;
import dnas.space.Prefix;
import java.util.List;

/**
 * The loss whose gradient is that of REINFORCE (Williams 1992): - mean_b [ advantage_b log p(answers_b) + entropy weight
 * sum_t H(p_t) ], of B written architectures, all decisions at once.
 */
final class PolicyLoss {
    private static final float NEVER = -1e9f;

    private final PolicyShape shape;
    private final int rows;
    private final float[] tokens;
    private final float[] never;
    private final float[] rewarded;
    private final float entropyWeight;

    /**
     * @param written answers of each architecture, B of them
     * @param advantages of each [B]
     */
    PolicyLoss(
            PolicyShape shape, Encoding<?> encoding, List<int[]> written, double[] advantages, double entropyWeight) {
        this.shape = shape;
        rows = written.size();
        tokens = new float[rows * shape.decisions() * shape.tokens()];
        never = new float[shape.decisions() * rows * shape.widest()];
        rewarded = new float[never.length];
        this.entropyWeight = (float) (entropyWeight / rows);
        for (int row = 0; row < rows; row++) {
            Prefix<?> prefix = encoding.start();
            int[] answers = written.get(row);
            for (int t = 0; t < answers.length; t++) {
                tokens[(row * shape.decisions() + t) * shape.tokens() + shape.tokenBefore(t, answers)] = 1;
                int start = (t * rows + row) * shape.widest();
                for (int option = 0; option < shape.widest(); option++) {
                    boolean possible = option < shape.options()[t] && prefix.allows(option);
                    never[start + option] = possible ? 0 : NEVER;
                }
                rewarded[start + answers[t]] = (float) (advantages[row] / rows);
                prefix.decide(answers[t]);
            }
        }
    }

    /**
     * The scalar.
     *
     * @param weights [P]
     * @param arrays gets every array
     */
    NDArray of(NDArray weights, NDManager arrays) {
        NDArray logProbabilities = logProbabilities(weights, arrays);
        NDArray rewards = arrays.create(rewarded, logProbabilities.getShape());
        NDArray entropy = logProbabilities.exp().mul(logProbabilities).sum().mul(arrays.create(entropyWeight));
        return entropy.sub(rewards.mul(logProbabilities).sum());
    }

    /** Of every option of every decision: [T, B, options]. */
    private NDArray logProbabilities(NDArray weights, NDManager arrays) {
        int steps = shape.decisions();
        NDArray input = arrays.create(tokens, new Shape(rows, steps, shape.tokens()));
        NDList parts = weights.split(new long[] {shape.recurrence(), shape.heads(), shape.biases()});
        parts.attach(arrays);
        NDArray inputRows = parts.get(0).reshape(shape.tokens(), shape.gates()).transpose();
        NDArray recurrence = parts.get(1).reshape(shape.gates(), shape.hidden());
        NDArray zeros = arrays.zeros(new Shape(1, rows, shape.hidden()));
        NDArray hidden = input.getNDArrayInternal()
                .lstm(
                        input,
                        new NDList(zeros, zeros),
                        new NDList(inputRows, recurrence),
                        false,
                        1,
                        0,
                        true,
                        false,
                        true)
                .get(0);
        NDArray heads = parts.get(2).reshape(steps, shape.hidden(), shape.widest());
        NDArray biases = parts.get(3).reshape(steps, 1, shape.widest());
        return hidden.transpose(1, 0, 2)
                .matMul(heads)
                .add(biases)
                .add(arrays.create(never, new Shape(steps, rows, shape.widest())))
                .logSoftmax(-1);
    }
}
