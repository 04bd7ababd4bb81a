package dnas.analysis;

import dnas.space.FloatRows;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The directions in which rows of numbers vary most. A direction's largest coefficient is positive. */
public final class PrincipalComponents {
    /** [C][N] */
    private final float[][] scores;
    /** [C] */
    private final double[] shares;

    private PrincipalComponents(float[][] scores, double[] shares) {
        this.scores = scores;
        this.shares = shares;
    }

    /** Number of directions, C. */
    public int count() {
        return shares.length;
    }

    /** Share of the rows' variance that a direction has. */
    public double share(int direction) {
        return shares[direction];
    }

    /** Where a row lies along a direction, from the rows' mean. */
    public float score(int direction, int row) {
        return scores[direction][row];
    }

    /**
     * The first ones of rows [N][D], by descending variance.
     *
     * @param count C, at most D
     */
    public static PrincipalComponents of(FloatRows rows, int count) {
        double[] means = means(rows);
        DMatrixRMaj covariance = covariance(rows, means);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(rows.columns(), true, true);
        if (!eigen.decompose(covariance)) {
            throw new IllegalStateException("The covariance of " + rows.columns() + " columns has no eigenvectors.");
        }
        List<Integer> order = IntStream.range(0, rows.columns())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        place -> -eigen.getEigenvalue(place).getReal()))
                .limit(count)
                .toList();
        double total = IntStream.range(0, rows.columns())
                .mapToDouble(column -> covariance.get(column, column))
                .sum();
        float[][] scores = order.stream()
                .map(place -> scores(rows, means, signed(eigen.getEigenVector(place))))
                .toArray(float[][]::new);
        double[] shares = order.stream()
                .mapToDouble(
                        place -> total == 0 ? 0 : eigen.getEigenvalue(place).getReal() / total)
                .toArray();
        return new PrincipalComponents(scores, shares);
    }

    private static double[] means(FloatRows rows) {
        double[] means = new double[rows.columns()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < means.length; column++) {
                means[column] += rows.at(row, column);
            }
        }
        for (int column = 0; column < means.length; column++) {
            means[column] /= rows.size();
        }
        return means;
    }

    private static DMatrixRMaj covariance(FloatRows rows, double[] means) {
        int columns = means.length;
        double[] sums = new double[columns * columns];
        double[] centred = new double[columns];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                centred[column] = rows.at(row, column) - means[column];
            }
            for (int i = 0; i < columns; i++) {
                for (int j = i; j < columns; j++) {
                    sums[i * columns + j] += centred[i] * centred[j];
                }
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(columns, columns);
        for (int i = 0; i < columns; i++) {
            for (int j = i; j < columns; j++) {
                double value = sums[i * columns + j] / rows.size();
                covariance.set(i, j, value);
                covariance.set(j, i, value);
            }
        }
        return covariance;
    }

    private static double[] signed(DMatrixRMaj direction) {
        double largest = 0;
        for (int i = 0; i < direction.getNumElements(); i++) {
            largest = Math.abs(direction.get(i)) > Math.abs(largest) ? direction.get(i) : largest;
        }
        double[] signed = new double[direction.getNumElements()];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = direction.get(i) * Math.signum(largest);
        }
        return signed;
    }

    private static float[] scores(FloatRows rows, double[] means, double[] direction) {
        float[] scores = new float[rows.size()];
        for (int row = 0; row < scores.length; row++) {
            double score = 0;
            for (int column = 0; column < direction.length; column++) {
                score += (rows.at(row, column) - means[column]) * direction[column];
            }
            scores[row] = (float) score;
        }
        return scores;
    }
}
