package dnas.analysis.effects;

import dnas.analysis.Interval;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Least squares of the response on standardised columns, with variances that hold when the noise is not equal
 * everywhere (HC3; MacKinnon and White 1985, "Some heteroskedasticity-consistent covariance matrix estimators with improved
 * finite sample properties"; recommended for small samples by Long and Ervin 2000).
 *
 * <p>With R the correlation matrix of the columns, A its pseudo-inverse and r the covariances of the columns with the response:
 * b = A r, leverage h_i = ( 1 + x_i' A x_i ) / n, residual e_i, and
 * var b_k = sum_i ( (A x_i)_k e_i / n )^2 / ( 1 - h_i )^2. Intervals are Student's with n - 1 - rank R degrees of freedom.
 */
final class LinearFit {
    private static final double UPPER_TAIL = 0.975;
    /** 1 - h of a cell below which the fit passes through it, whatever its response. */
    private static final double LEAST_FREEDOM = 1e-9;

    private final Combinations cells;
    private final List<Column> columns;
    private final Correlations correlations;
    private final double[] coefficients;
    private final double[] variances;
    private final boolean[] onOneCell;
    private final int degrees;
    private double residualSquares;

    LinearFit(Combinations cells, List<Column> columns) {
        this.cells = cells;
        this.columns = columns;
        correlations = new Correlations(cells, columns);
        coefficients = correlations.solve(covariances());
        variances = new double[columns.size()];
        onOneCell = new boolean[columns.size()];
        degrees = cells.total.n() - 1 - correlations.rank();
        for (int g = 0; g < cells.all.size(); g++) {
            addErrors(g);
        }
    }

    /** Share of the response's variance that the columns explain; 0 when it does not vary. */
    double rSquared() {
        double squares = cells.total.squares();
        return squares == 0 ? 0 : Math.max(0, 1 - residualSquares / squares);
    }

    Estimability estimability(int k) {
        if (!columns.get(k).varies()) {
            return Estimability.CONSTANT;
        }
        if (!correlations.determines(k)) {
            return Estimability.COLLINEAR;
        }
        if (degrees < 1) {
            return Estimability.TOO_FEW_CELLS;
        }
        return onOneCell[k] ? Estimability.ONE_CELL : Estimability.ESTIMATED;
    }

    /** The effect of a column, its p not adjusted yet; empty when it cannot be estimated. */
    Optional<Effect> effect(int k) {
        if (estimability(k) != Estimability.ESTIMATED) {
            return Optional.empty();
        }
        Column column = columns.get(k);
        TDistribution student = new TDistribution(degrees);
        double perUnit = coefficients[k] / column.scale;
        double error = Math.sqrt(variances[k]) / column.scale;
        double p = probability(student, perUnit, error);
        return Optional.of(new Effect(
                perUnit,
                error,
                Interval.around(perUnit, student.inverseCumulativeProbability(UPPER_TAIL) * error),
                column.deviation,
                perUnit * column.deviation,
                p,
                p,
                correlations.inflation(k)));
    }

    private static double probability(TDistribution student, double estimate, double error) {
        if (error == 0) {
            return estimate == 0 ? 1 : 0;
        }
        return Math.min(1, 2 * student.cumulativeProbability(-Math.abs(estimate / error)));
    }

    private double[] covariances() {
        double[] responses = cells.all.stream()
                .mapToDouble(each -> each.response.mean() - cells.total.mean())
                .toArray();
        return columns.stream()
                .mapToDouble(column -> {
                    double[] products = new double[responses.length];
                    for (int g = 0; g < products.length; g++) {
                        products[g] = column.scores[g] * responses[g];
                    }
                    return cells.mean(products);
                })
                .toArray();
    }

    /** What the cells of a combination, alike in x but not in e, add to the variances. */
    private void addErrors(int g) {
        Combination cell = cells.all.get(g);
        double[] x = columns.stream().mapToDouble(column -> column.scores[g]).toArray();
        double[] pull = correlations.solve(x);
        double fitted = cells.total.mean();
        double leverage = 1;
        for (int k = 0; k < x.length; k++) {
            fitted += coefficients[k] * x[k];
            leverage += x[k] * pull[k];
        }
        double freedom = 1 - leverage / cells.total.n();
        double squares = cell.response.squaresAround(fitted);
        residualSquares += squares;
        for (int k = 0; k < x.length; k++) {
            double influence = pull[k] / cells.total.n();
            if (freedom > LEAST_FREEDOM) {
                variances[k] += influence * influence * squares / (freedom * freedom);
            } else {
                onOneCell[k] |= Math.abs(influence) > LEAST_FREEDOM;
            }
        }
    }
}
