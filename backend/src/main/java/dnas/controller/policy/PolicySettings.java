package dnas.controller.policy;

/**
 * How a policy is built and taught.
 *
 * @param hidden units of the LSTM
 * @param learningRate of Adam
 * @param entropyWeight what a nat of entropy of a decision is worth, in the unit of the rewards
 */
public record PolicySettings(int hidden, double learningRate, double entropyWeight) {}
