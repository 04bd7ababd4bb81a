package dnas.analysis.disentanglement;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Gradient boosted trees that tell the classes of a factor from the codes (Friedman 2001, "Greedy function approximation: a
 * gradient boosting machine", algorithm 6), set as disentanglement_lib has them: scikit-learn's defaults, 100 stages, depth 3,
 * rate 0.1, the multinomial deviance.
 *
 * <p>Stage by stage, with p_c the softmax of the scores F_c, a tree is grown for each class c on r = [y = c] - p_c, and every
 * leaf adds 0.1 (C - 1) / C * sum r / sum |r| (1 - |r|) to F_c. An axis is as important as what the cuts on it gained in all
 * the trees, normalised to a sum of 1.
 *
 * <p>It is here because nothing at hand computes it with less: XGBoost's native library needs an OpenMP runtime that a machine
 * with only a JDK lacks, and the pure Java libraries rate an axis by how often it is cut.
 */
final class BoostedTrees {
    private static final int STAGES = 100;
    private static final double RATE = 0.1;

    private final int[] classOf;
    private final int[] training;
    private final SortedCodes sorted;
    private final double[][] scores;
    private final double[] gains;

    /**
     * Fits.
     *
     * @param factor value of each example [N]
     * @param training examples to learn from
     * @param sorted the same examples by each axis, with the codes of all
     */
    BoostedTrees(int[] factor, int[] training, SortedCodes sorted) {
        this.training = training;
        this.sorted = sorted;
        int[] values = Arrays.stream(factor).distinct().sorted().toArray();
        classOf = Arrays.stream(factor)
                .map(value -> Arrays.binarySearch(values, value))
                .toArray();
        gains = new double[sorted.codes.length];
        scores = new double[values.length][factor.length];
        for (int c = 0; c < values.length; c++) {
            Arrays.fill(scores[c], Math.log(Math.max(Float.MIN_NORMAL, share(c, training))));
        }
        for (int stage = 0; stage < STAGES; stage++) {
            addStage();
        }
    }

    /** Importance of each axis [D], of sum 1; all 0 when no cut gained anything. */
    double[] importance() {
        double sum = DoubleStream.of(gains).sum();
        return DoubleStream.of(gains).map(gain -> sum == 0 ? 0 : gain / sum).toArray();
    }

    /** Share of some examples whose class is the one of the highest score. */
    double accuracy(int[] rows) {
        return Arrays.stream(rows).filter(row -> predicted(row) == classOf[row]).count() / (double) rows.length;
    }

    /** The same of always naming the class that is the commonest of those learned from. */
    double accuracyOfCommonest(int[] rows) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = share(c, training) > share(best, training) ? c : best;
        }
        return share(best, rows);
    }

    private double share(int wanted, int[] rows) {
        return Arrays.stream(rows).filter(row -> classOf[row] == wanted).count() / (double) rows.length;
    }

    private int predicted(int row) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c][row] > scores[best][row] ? c : best;
        }
        return best;
    }

    private void addStage() {
        double[][] residuals = residuals();
        for (int c = 0; c < scores.length; c++) {
            RegressionTree tree = new RegressionTree(sorted, residuals[c]);
            tree.addGains(gains);
            double[] steps = steps(tree, residuals[c]);
            for (int row = 0; row < classOf.length; row++) {
                scores[c][row] += RATE * steps[tree.leaf(sorted.codes, row)];
            }
        }
    }

    /** [y = c] - p_c, [C][N]; only the training examples are filled in. */
    private double[][] residuals() {
        double[][] residuals = new double[scores.length][classOf.length];
        for (int row : training) {
            double highest = scores[predicted(row)][row];
            double total = 0;
            for (int c = 0; c < scores.length; c++) {
                residuals[c][row] = Math.exp(scores[c][row] - highest);
                total += residuals[c][row];
            }
            for (int c = 0; c < scores.length; c++) {
                residuals[c][row] = (classOf[row] == c ? 1 : 0) - residuals[c][row] / total;
            }
        }
        return residuals;
    }

    /** A Newton step for each leaf. */
    private double[] steps(RegressionTree tree, double[] residual) {
        double[] slope = new double[RegressionTree.NODES];
        double[] curvature = new double[RegressionTree.NODES];
        for (int row : training) {
            int leaf = tree.leaf(sorted.codes, row);
            double size = Math.abs(residual[row]);
            slope[leaf] += residual[row];
            curvature[leaf] += size * (1 - size);
        }
        double factor = (scores.length - 1.0) / scores.length;
        for (int leaf = 0; leaf < slope.length; leaf++) {
            slope[leaf] = curvature[leaf] < Double.MIN_NORMAL ? 0 : factor * slope[leaf] / curvature[leaf];
        }
        return slope;
    }
}
