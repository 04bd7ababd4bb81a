package dnas.spaces.accelnasbench;

import dnas.InvalidInput;
import java.util.Arrays;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient-boosted regression trees for squared error (XGBoost, Chen and Guestrin 2016, arXiv:1603.02754), trained on one
 * thread, so that equal input gives equal bits.
 */
final class BoostedTrees {
    private final Booster booster;

    private BoostedTrees(Booster booster) {
        this.booster = booster;
    }

    /**
     * Trains on rows [N][columns] with targets [N].
     *
     * @param seed draws the rows of each tree and the columns of each split
     * @throws InvalidInput when this machine lacks what XGBoost's native library needs
     */
    static BoostedTrees train(float[][] rows, double[] targets, TreeSetting setting, int seed) {
        Map<String, Object> parameters = Map.ofEntries(
                Map.entry("objective", "reg:squarederror"),
                Map.entry("tree_method", "hist"),
                Map.entry("max_depth", setting.depth()),
                Map.entry("eta", setting.learningRate()),
                Map.entry("subsample", .7),
                Map.entry("colsample_bynode", .4),
                Map.entry("min_child_weight", 3),
                Map.entry("lambda", 2),
                Map.entry("base_score", Arrays.stream(targets).average().orElseThrow()),
                Map.entry("nthread", 1),
                Map.entry("seed", seed));
        DMatrix matrix = null;
        try {
            matrix = matrix(rows);
            float[] labels = new float[targets.length];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = (float) targets[row];
            }
            matrix.setLabel(labels);
            return new BoostedTrees(XGBoost.train(matrix, parameters, setting.rounds(), Map.of(), null, null));
        } catch (XGBoostError error) {
            throw new IllegalStateException("The boosted trees cannot be trained.", error);
        } catch (LinkageError error) {
            InvalidInput missing = new InvalidInput(
                    "space",
                    AccelNasBench.NAME,
                    "The surrogates of " + AccelNasBench.NAME
                            + " need the library libgomp.so.1, which cannot be loaded here; install it, for example with"
                            + " \"apt-get install libgomp1\".");
            missing.initCause(error);
            throw missing;
        } finally {
            if (matrix != null) {
                matrix.dispose();
            }
        }
    }

    private static DMatrix matrix(float[][] rows) throws XGBoostError {
        int columns = rows[0].length;
        float[] values = new float[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * columns, columns);
        }
        return new DMatrix(values, rows.length, columns, Float.NaN);
    }

    /** Predictions [N] for rows [N][columns], N at least 1. Safe for many threads. */
    double[] predict(float[][] rows) {
        DMatrix matrix = null;
        try {
            matrix = matrix(rows);
            float[][] predicted = booster.predict(matrix);
            return Arrays.stream(predicted).mapToDouble(row -> row[0]).toArray();
        } catch (XGBoostError error) {
            throw new IllegalStateException("The boosted trees cannot predict.", error);
        } finally {
            if (matrix != null) {
                matrix.dispose();
            }
        }
    }
}
