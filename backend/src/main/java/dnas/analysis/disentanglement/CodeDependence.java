package dnas.analysis.disentanglement;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** How much the axes of a code depend on each other, whatever they stand for. */
final class CodeDependence {
    /** Keeps the total correlation finite (at most 13.8 nats for each redundant axis) where one axis follows from others. */
    private static final double LEAST_EIGENVALUE = 1e-12;

    private CodeDependence() {}

    /**
     * Total correlation in nats of the Gaussian with the covariance of the codes: 1/2 ( sum_d log var_d - log det cov ), which
     * is -1/2 the sum of the logarithms of the eigenvalues of the correlation matrix. Axes that do not vary are left out.
     *
     * @param codes [D][N]
     */
    static double gaussianTotalCorrelation(float[][] codes) {
        double[][] rows = Arrays.stream(codes)
                .map(CodeDependence::normalized)
                .filter(row -> row.length > 0)
                .toArray(double[][]::new);
        if (rows.length < 2) {
            return 0;
        }
        DMatrixRMaj axes = new DMatrixRMaj(rows);
        DMatrixRMaj correlation = new DMatrixRMaj(rows.length, rows.length);
        CommonOps_DDRM.multTransB(axes, axes, correlation);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(rows.length, false, true);
        if (!eigen.decompose(correlation)) {
            throw new IllegalStateException("The correlation matrix of the codes has no eigenvalues.");
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += Math.log(Math.max(LEAST_EIGENVALUE, eigen.getEigenvalue(i).getReal()));
        }
        return Math.max(0, -sum / 2);
    }

    /** Mean mutual information in nats of two different axes, from their bins [D][N]. */
    static double meanMutualInformation(int[][] bins) {
        double sum = 0;
        for (int i = 0; i < bins.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += MutualInformation.of(bins[i], bins[j]);
            }
        }
        return bins.length < 2 ? 0 : sum / (bins.length * (bins.length - 1) / 2.0);
    }

    /** Centred and of length 1; empty when the axis does not vary. */
    private static double[] normalized(float[] code) {
        double sum = 0;
        for (float value : code) {
            sum += value;
        }
        double[] centred = new double[code.length];
        for (int i = 0; i < code.length; i++) {
            centred[i] = code[i] - sum / code.length;
        }
        double length = Math.sqrt(DoubleStream.of(centred).map(x -> x * x).sum());
        return length == 0
                ? new double[0]
                : DoubleStream.of(centred).map(x -> x / length).toArray();
    }
}
