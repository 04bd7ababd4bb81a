package dnas.controller.policy;

import dnas.space.Architecture;
import dnas.space.Prefix;
import java.util.random.RandomGenerator;

/**
 * One pass through the recurrence, decision by decision, in plain Java: the engine would spend longer on calls than on
 * arithmetic. The gates are in the engine's order: input, forget, cell, output.
 */
final class PolicyWriter {
    private final PolicyShape shape;
    private final float[] weights;
    private final float[] hidden;
    private final float[] cell;
    private final float[] gates;

    PolicyWriter(PolicyShape shape, float[] weights) {
        this.shape = shape;
        this.weights = weights;
        hidden = new float[shape.hidden()];
        cell = new float[shape.hidden()];
        gates = new float[shape.gates()];
    }

    /** Feeds in the token before a decision. */
    void step(int token) {
        int units = shape.hidden();
        System.arraycopy(weights, token * shape.gates(), gates, 0, gates.length);
        for (int gate = 0; gate < gates.length; gate++) {
            int row = shape.recurrence() + gate * units;
            float sum = 0;
            for (int i = 0; i < units; i++) {
                sum += weights[row + i] * hidden[i];
            }
            gates[gate] += sum;
        }
        for (int i = 0; i < units; i++) {
            double kept = sigmoid(gates[units + i]) * cell[i];
            cell[i] = (float) (kept + sigmoid(gates[i]) * Math.tanh(gates[2 * units + i]));
            hidden[i] = (float) (sigmoid(gates[3 * units + i]) * Math.tanh(cell[i]));
        }
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    /** Probabilities [options] of the answers that the prefix allows; all 0 when it allows none. */
    double[] probabilities(int decision, Prefix<? extends Architecture> prefix) {
        double[] values = new double[shape.options()[decision]];
        double sum = 0;
        for (int option = 0; option < values.length; option++) {
            if (prefix.allows(option)) {
                values[option] = Math.exp(logit(decision, option));
                sum += values[option];
            }
        }
        for (int option = 0; option < values.length && sum > 0; option++) {
            values[option] /= sum;
        }
        return values;
    }

    private double logit(int decision, int option) {
        int head = shape.heads() + decision * shape.hidden() * shape.widest() + option;
        float sum = weights[shape.biases() + decision * shape.widest() + option];
        for (int i = 0; i < shape.hidden(); i++) {
            sum += hidden[i] * weights[head + i * shape.widest()];
        }
        return sum;
    }

    /** An answer by its probability. When nothing is allowed the architecture is lost, and answer 0 lets it say so at the end. */
    static int draw(double[] probabilities, RandomGenerator random) {
        double rest = random.nextDouble();
        int last = 0;
        for (int option = 0; option < probabilities.length; option++) {
            if (probabilities[option] > 0) {
                last = option;
                rest -= probabilities[option];
                if (rest < 0) {
                    return option;
                }
            }
        }
        return last;
    }
}
