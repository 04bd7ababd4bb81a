package dnas.predictor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses a batch one by one by mean + optimism * deviation. After each choice the process believes its own mean there
 * (kriging believer, Ginsbourger et al. 2010), which leaves every mean and shrinks the deviations near the choice.
 */
public final class BatchSelection {
    private final GaussianProcess process;
    private final float[][] rows;
    private final double[] means;
    /** Whitened correlations of each candidate with the observations, then with each choice. */
    private final double[][] whitened;

    private final double[] variances;
    private final boolean[] chosen;

    /**
     * @param rows features of the candidates [n][features]
     * @param means their posterior means [n]
     */
    public BatchSelection(GaussianProcess process, float[][] rows, double[] means) {
        this.process = process;
        this.rows = rows;
        this.means = means;
        whitened = new double[rows.length][];
        variances = new double[rows.length];
        chosen = new boolean[rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            whitened[i] = process.whitened(rows[i]);
            variances[i] = Math.max(0, 1 - dot(whitened[i], whitened[i]));
        });
    }

    /**
     * Positions of the chosen candidates, in order.
     *
     * @param count how many, at most as many as there are candidates
     * @param optimism weight of the deviation
     */
    public List<Integer> choose(int count, double optimism) {
        List<Integer> choices = new ArrayList<>();
        while (choices.size() < Math.min(count, rows.length)) {
            int best = best(optimism);
            choices.add(best);
            believe(best);
        }
        return choices;
    }

    private int best(double optimism) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            double value = means[i] + optimism * Math.sqrt(process.amplitude() * variances[i]);
            if (!chosen[i] && (best < 0 || value > highest)) {
                best = i;
                highest = value;
            }
        }
        return best;
    }

    private void believe(int choice) {
        chosen[choice] = true;
        double scale = Math.sqrt(variances[choice] + process.hyperparameters().noise());
        double[] reference = whitened[choice];
        for (int i = 0; i < rows.length; i++) {
            double covariance = process.correlation(rows[i], rows[choice]) - dot(whitened[i], reference);
            double coordinate = covariance / scale;
            double[] extended = Arrays.copyOf(whitened[i], reference.length + 1);
            extended[reference.length] = coordinate;
            if (i != choice) {
                whitened[i] = extended;
            }
            variances[i] = Math.max(0, variances[i] - coordinate * coordinate);
        }
        whitened[choice] = Arrays.copyOf(reference, reference.length + 1);
    }

    /** Over the common length: a chosen candidate's own last coordinate is never used again. */
    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
