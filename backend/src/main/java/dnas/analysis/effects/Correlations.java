package dnas.analysis.effects;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The correlation matrix R [P][P] of standardised columns with its pseudo-inverse A = sum_m v_m v_m' / lambda_m over the
 * eigenvalues lambda_m that are not 0. The other eigenvectors are the linear relations between the columns: the coefficient of a
 * column that takes part in none of them is determined, whatever becomes of the others.
 */
final class Correlations {
    /** Eigenvalues are at most P; an inflation of a thousand million says that two columns are one. */
    private static final double LEAST_EIGENVALUE = 1e-9;

    private static final double LEAST_SHARE = 1e-7;

    private final double[][] inverse;
    private final double[] undetermined;
    private int rank;

    Correlations(Combinations cells, List<Column> columns) {
        int width = columns.size();
        inverse = new double[width][width];
        undetermined = new double[width];
        if (width > 0) {
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, true, true);
            if (!eigen.decompose(matrix(cells, columns))) {
                throw new IllegalStateException("The correlation matrix of the concepts has no eigenvalues.");
            }
            for (int m = 0; m < width; m++) {
                add(eigen.getEigenvalue(m).getReal(), eigen.getEigenVector(m));
            }
        }
    }

    /** Number of columns that do not follow from the others. */
    int rank() {
        return rank;
    }

    /** Whether the coefficient of a column is determined. */
    boolean determines(int k) {
        return undetermined[k] < LEAST_SHARE;
    }

    /** A_kk: by how much the other columns inflate the variance of the coefficient. */
    double inflation(int k) {
        return inverse[k][k];
    }

    /** A x. */
    double[] solve(double[] right) {
        double[] solution = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right.length; j++) {
                solution[i] += inverse[i][j] * right[j];
            }
        }
        return solution;
    }

    private void add(double eigenvalue, DMatrixRMaj vector) {
        boolean present = eigenvalue > LEAST_EIGENVALUE;
        rank += present ? 1 : 0;
        for (int i = 0; i < undetermined.length; i++) {
            undetermined[i] += present ? 0 : vector.get(i) * vector.get(i);
            for (int j = 0; j < undetermined.length && present; j++) {
                inverse[i][j] += vector.get(i) * vector.get(j) / eigenvalue;
            }
        }
    }

    private static DMatrixRMaj matrix(Combinations cells, List<Column> columns) {
        DMatrixRMaj matrix = new DMatrixRMaj(columns.size(), columns.size());
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double correlation = cells.mean(columns.get(i).product(columns.get(j)));
                matrix.set(i, j, correlation);
                matrix.set(j, i, correlation);
            }
        }
        return matrix;
    }
}
