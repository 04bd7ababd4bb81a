package dnas.controller.policy;

import dnas.space.Decision;
import dnas.space.Encoding;
import java.util.List;

/**
 * Sizes of a policy, and where its parts lie in the one flat array of weights: input rows [tokens, 4 H], recurrence
 * [4 H, H], heads [T, H, options], biases of the heads [T, options]. A token is an answer of one decision; token 0 begins.
 *
 * @param options number of options of each decision [T]
 * @param firstTokens token of each decision's answer 0 [T]
 * @param tokens number of tokens
 * @param widest largest number of options
 * @param hidden units of the recurrence, H
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PolicyShape(int[] options, int[] firstTokens, int tokens, int widest, int hidden) {
    static PolicyShape of(Encoding<?> encoding, int hidden) {
        List<Decision> decisions = encoding.decisions();
        int[] options = decisions.stream().mapToInt(Decision::options).toArray();
        int[] firstTokens = new int[options.length];
        int tokens = 1;
        int widest = 0;
        for (int t = 0; t < options.length; t++) {
            firstTokens[t] = tokens;
            tokens += options[t];
            widest = Math.max(widest, options[t]);
        }
        return new PolicyShape(options, firstTokens, tokens, widest, hidden);
    }

    /** Number of decisions, T. */
    int decisions() {
        return options.length;
    }

    /** What is fed in before a decision: the answer to the one before it. */
    int tokenBefore(int decision, int[] answers) {
        return decision == 0 ? 0 : firstTokens[decision - 1] + answers[decision - 1];
    }

    int gates() {
        return 4 * hidden;
    }

    int recurrence() {
        return tokens * gates();
    }

    int heads() {
        return recurrence() + gates() * hidden;
    }

    int biases() {
        return heads() + decisions() * hidden * widest;
    }

    /** Length of the flat array, P. */
    int size() {
        return biases() + decisions() * widest;
    }
}
