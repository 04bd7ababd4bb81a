package dnas.benchmark;

/**
 * How predictions agree with measurements of architectures that no model was trained on.
 *
 * @param tau Kendall's rank correlation, tau-b
 * @param r2 share of the measurements' variance that is explained
 * @param rmse root of the mean squared error
 * @param n architectures
 * @param coverage share of measurements inside the predicted central 90 % interval
 */
public record Agreement(double tau, double r2, double rmse, int n, double coverage) {}
