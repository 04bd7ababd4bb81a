package dnas.predictor;

import dnas.predictor.GaussianProcess.Hyperparameters;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;

/**
 * Chooses length scale and noise on a grid by the marginal likelihood with the amplitude profiled out, -n/2 log(y' A^-1 y)
 * - 1/2 log |A| with A = K + r I, constants dropped. One eigendecomposition of K serves every noise ratio.
 */
public final class MarginalLikelihood {
    private static final double[] LENGTH_SCALES = logSpaced(0.5, 8, 13);
    private static final double[] NOISES = logSpaced(0.001, 0.4, 7);
    /** From so many observations on, only the neighbours of the last length scale are tried. */
    private static final int SETTLED = 60;

    /** From there on, a choice also holds until the observations have grown by this factor: it costs n^3. */
    private static final double GROWTH = 1.1;

    private int last = -1;
    private int chosenAt;
    private @Nullable Hyperparameters chosen;

    /**
     * Fits a process to observations.
     *
     * @param rows features [n][features]
     * @param targets [n], centred
     */
    public GaussianProcess fit(float[][] rows, double[] targets) {
        Hyperparameters hyperparameters = chosen;
        if (hyperparameters == null || rows.length <= SETTLED || rows.length > GROWTH * chosenAt) {
            hyperparameters = choose(rows, targets);
            chosen = hyperparameters;
            chosenAt = rows.length;
        }
        return new GaussianProcess(rows, targets, hyperparameters);
    }

    private Hyperparameters choose(float[][] rows, double[] targets) {
        boolean settled = last >= 0 && rows.length > SETTLED;
        int from = settled ? Math.max(0, last - 1) : 0;
        int to = settled ? Math.min(LENGTH_SCALES.length - 1, last + 1) : LENGTH_SCALES.length - 1;
        double best = Double.NEGATIVE_INFINITY;
        Hyperparameters likeliest = new Hyperparameters(LENGTH_SCALES[from], NOISES[0]);
        for (int scale = from; scale <= to; scale++) {
            Spectrum spectrum = Spectrum.of(GaussianProcess.correlations(rows, LENGTH_SCALES[scale]), targets);
            for (double noise : NOISES) {
                double likelihood = spectrum.logLikelihood(noise);
                if (likelihood > best) {
                    best = likelihood;
                    likeliest = new Hyperparameters(LENGTH_SCALES[scale], noise);
                    last = scale;
                }
            }
        }
        return likeliest;
    }

    private static double[] logSpaced(double low, double high, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = low * Math.pow(high / low, i / (count - 1.0));
        }
        return values;
    }

    /** Eigenvalues of K, and the squared targets in its eigenbasis. */
    private static final class Spectrum {
        private static final double HAIR = 1e-8;

        private final double[] eigenvalues;
        private final double[] power;

        private Spectrum(double[] eigenvalues, double[] power) {
            this.eigenvalues = eigenvalues;
            this.power = power;
        }

        static Spectrum of(DMatrixRMaj correlations, double[] targets) {
            int n = targets.length;
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
            if (!eigen.decompose(correlations.copy()) && !eigen.decompose(apart(correlations))) {
                throw new IllegalStateException("The eigenvalues of " + n + " correlations did not converge.");
            }
            double[] values = new double[n];
            double[] power = new double[n];
            for (int k = 0; k < n; k++) {
                values[k] = Math.max(0, eigen.getEigenvalue(k).getReal());
                double[] vector = eigen.getEigenVector(k).data;
                double projection = 0;
                for (int i = 0; i < n; i++) {
                    projection += vector[i] * targets[i];
                }
                power[k] = projection * projection;
            }
            return new Spectrum(values, power);
        }

        /** The same but for a hair: the iteration may not end where many eigenvalues are equal, as of many equal rows. */
        private static DMatrixRMaj apart(DMatrixRMaj correlations) {
            DMatrixRMaj moved = correlations.copy();
            for (int i = 0; i < moved.numRows; i++) {
                moved.add(i, i, HAIR * (i + 1) / moved.numRows);
            }
            return moved;
        }

        double logLikelihood(double noise) {
            double quadratic = 0;
            double determinant = 0;
            for (int k = 0; k < eigenvalues.length; k++) {
                quadratic += power[k] / (eigenvalues[k] + noise);
                determinant += Math.log(eigenvalues[k] + noise);
            }
            return -0.5 * eigenvalues.length * Math.log(Math.max(quadratic, 1e-300)) - 0.5 * determinant;
        }
    }
}
