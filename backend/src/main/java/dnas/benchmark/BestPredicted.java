package dnas.benchmark;

/**
 * How predictions agree with measurements of the architectures that are predicted best, which is where a search ends.
 *
 * @param share which part of those that were compared these are
 * @param tau Kendall's rank correlation among them, tau-b
 * @param rmse root of the mean squared error
 * @param bias mean of prediction minus measurement; above 0 predictions are too good
 * @param n architectures
 */
public record BestPredicted(double share, double tau, double rmse, double bias, int n) {}
