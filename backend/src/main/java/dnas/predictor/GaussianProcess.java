package dnas.predictor;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * Gaussian process regression with zero mean, the Matern-3/2 correlation and independent noise: y ~ N(0, s^2 (K + r I)).
 * The amplitude s^2 is profiled out; length scale and noise ratio r come from {@link MarginalLikelihood}.
 *
 * <p>Source: Rasmussen and Williams 2006, chapters 2 and 5.
 */
public final class GaussianProcess {
    private final int n;
    /** Features of what was observed, [features][n]: the loop over observations is then one that the compiler vectorises. */
    private final float[][] columns;

    private final Hyperparameters hyperparameters;
    private final double[] lower;
    private final double[] weights;
    private final double amplitude;

    /**
     * What the likelihood chose.
     *
     * @param lengthScale in the units of the features
     * @param noise ratio r of noise to signal variance
     */
    public record Hyperparameters(double lengthScale, double noise) {}

    /**
     * Conditions the process on observations.
     *
     * @param rows features of what was observed [n][features]
     * @param targets [n], centred
     */
    GaussianProcess(float[][] rows, double[] targets, Hyperparameters hyperparameters) {
        this.hyperparameters = hyperparameters;
        n = rows.length;
        columns = columns(rows);
        DMatrixRMaj covariance = correlations(rows, hyperparameters.lengthScale());
        for (int i = 0; i < n; i++) {
            covariance.add(i, i, hyperparameters.noise());
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(n, true);
        if (!cholesky.decompose(covariance)) {
            throw new IllegalStateException("The covariance of " + n + " observations is not positive definite.");
        }
        lower = cholesky.getT(null).data;
        weights = targets.clone();
        TriangularSolver_DDRM.solveL(lower, weights, n);
        amplitude = Math.max(1e-12, Arrays.stream(weights).map(w -> w * w).sum() / n);
        TriangularSolver_DDRM.solveTranL(lower, weights, n);
    }

    /** Correlations of all pairs of rows [n, n]. */
    static DMatrixRMaj correlations(float[][] rows, double lengthScale) {
        int n = rows.length;
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = Matern.correlation(Matern.squaredDistance(rows[i], rows[j]), lengthScale);
                matrix.unsafe_set(i, j, value);
                matrix.unsafe_set(j, i, value);
            }
        }
        return matrix;
    }

    private static float[][] columns(float[][] rows) {
        float[][] columns = new float[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    /** Correlations [n] of a feature row with what was observed. */
    private double[] correlations(float[] row) {
        float[] squaredDistances = new float[n];
        for (int j = 0; j < columns.length; j++) {
            float[] column = columns[j];
            float value = row[j];
            for (int i = 0; i < n; i++) {
                float difference = column[i] - value;
                squaredDistances[i] += difference * difference;
            }
        }
        double[] correlations = new double[n];
        for (int i = 0; i < n; i++) {
            correlations[i] = Matern.correlation(squaredDistances[i], hyperparameters.lengthScale());
        }
        return correlations;
    }

    /** Posterior mean at a feature row. */
    public double mean(float[] row) {
        double[] correlations = correlations(row);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i] * correlations[i];
        }
        return sum;
    }

    /**
     * Predictive standard deviation at a feature row, of a new observation: that of the function and of the noise together, s^2
     * (1 - |L^-1 k|^2 + r).
     */
    public double predictiveDeviation(float[] row) {
        double explained = 0;
        for (double coordinate : whitened(row)) {
            explained += coordinate * coordinate;
        }
        return Math.sqrt(amplitude * (Math.max(0, 1 - explained) + hyperparameters.noise()));
    }

    /** L^-1 k [n] of a feature row, whose squared norm is the share of variance that the observations explain. */
    double[] whitened(float[] row) {
        double[] whitened = correlations(row);
        TriangularSolver_DDRM.solveL(lower, whitened, n);
        return whitened;
    }

    double correlation(float[] a, float[] b) {
        return Matern.correlation(Matern.squaredDistance(a, b), hyperparameters.lengthScale());
    }

    /** Prior variance s^2. */
    double amplitude() {
        return amplitude;
    }

    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }
}
