package dnas.analysis.disentanglement;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Disentanglement, completeness and informativeness (DCI; Eastwood and Williams 2018, "A framework for the quantitative
 * evaluation of disentangled representations"), as disentanglement_lib computes them from boosted trees, one ensemble for
 * each factor. R[d][k] is the importance of code d for factor k, H_b the entropy to base b of a row or column after division
 * by its sum.
 *
 * @param disentanglement sum_d rho_d ( 1 - H_K(R_d) ), rho_d the share of code d in the sum of R: 1 when each code serves one factor
 * @param completeness the same with the roles of codes and factors swapped: 1 when each factor needs one code
 * @param informativenessTrain accuracy on the examples that were learned from, mean over the factors
 * @param informativenessTest accuracy on the others
 * @param chance accuracy on the others of always naming the commonest value of those learned from
 * @param importance R [D][K]; every column sums to 1, or is 0 throughout when no cut of the trees gained anything
 */
public record Dci(
        double disentanglement,
        double completeness,
        double informativenessTrain,
        double informativenessTest,
        double chance,
        List<List<Double>> importance) {

    /**
     * Learns and measures.
     *
     * @param codes [D][N]
     * @param factors [K][N], each of at least two values
     */
    static Dci of(float[][] codes, int[][] factors, Split split) {
        SortedCodes sorted = new SortedCodes(codes, split.training);
        List<BoostedTrees> trees = Arrays.stream(factors)
                .parallel()
                .map(factor -> new BoostedTrees(factor, split.training, sorted))
                .toList();
        double[][] byFactor = trees.stream().map(BoostedTrees::importance).toArray(double[][]::new);
        double[][] byCode = transposed(byFactor);
        return new Dci(
                concentration(byCode),
                concentration(byFactor),
                mean(trees, each -> each.accuracy(split.training)),
                mean(trees, each -> each.accuracy(split.test)),
                mean(trees, each -> each.accuracyOfCommonest(split.test)),
                Rows.of(byCode));
    }

    /** The same with the columns of R in their places among {@code width} factors, the others 0. */
    Dci amongFactors(int[] places, int width) {
        return new Dci(
                disentanglement,
                completeness,
                informativenessTrain,
                informativenessTest,
                chance,
                Rows.spread(importance, places, width));
    }

    /** sum_i w_i ( 1 - H(row_i) ), w_i the share of row i in the whole sum; 0 when all is 0. */
    static double concentration(double[][] rows) {
        double total = Arrays.stream(rows).flatMapToDouble(Arrays::stream).sum();
        double sum = 0;
        for (double[] row : rows) {
            double rowSum = Arrays.stream(row).sum();
            sum += rowSum == 0 ? 0 : rowSum / total * (1 - entropy(row, rowSum));
        }
        return sum;
    }

    /** To the base of the row's length. */
    private static double entropy(double[] row, double sum) {
        double entropy = Arrays.stream(row)
                .filter(value -> value > 0)
                .map(value -> -value / sum * Math.log(value / sum))
                .sum();
        return entropy / Math.log(row.length);
    }

    private static double mean(List<BoostedTrees> trees, ToDoubleFunction<BoostedTrees> accuracy) {
        return trees.stream().mapToDouble(accuracy).average().orElse(0);
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
