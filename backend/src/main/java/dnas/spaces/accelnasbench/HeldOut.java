package dnas.spaces.accelnasbench;

import dnas.benchmark.BestPredicted;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.KendallsCorrelation;

/**
 * How well a surrogate predicts networks that it was not trained on.
 *
 * @param tau Kendall's rank correlation of predictions and measurements, tau-b
 * @param r2 share of the measurements' variance that is explained
 * @param rmse root of the mean squared error, in the measurement's unit
 * @param n networks
 * @param coverage share of measurements inside the 90 % interval of {@link Prediction#deviation}
 * @param spreadCoverage share that would be inside, were the interval made from {@link Prediction#spread} alone
 */
public record HeldOut(double tau, double r2, double rmse, int n, double coverage, double spreadCoverage) {
    /** Half the width of a normal distribution's central 90 %, in standard deviations. */
    private static final double HALF_WIDTH = 1.6449;

    private static final int TENTH = 10;

    /**
     * Compares measurements [N] with predictions [N].
     *
     * @throws IllegalArgumentException when they are not equally many, or fewer than two
     */
    static HeldOut of(double[] measured, List<Prediction> predictions) {
        int n = measured.length;
        if (n != predictions.size() || n < 2) {
            throw new IllegalArgumentException("There must be two or more measurements and as many predictions, not "
                    + n + " and " + predictions.size() + ".");
        }
        double[] means = predictions.stream().mapToDouble(Prediction::mean).toArray();
        double average = IntStream.range(0, n).mapToDouble(i -> measured[i]).sum() / n;
        double squaredErrors = IntStream.range(0, n)
                .mapToDouble(i -> square(measured[i] - means[i]))
                .sum();
        double variance = IntStream.range(0, n)
                .mapToDouble(i -> square(measured[i] - average))
                .sum();
        return new HeldOut(
                new KendallsCorrelation().correlation(measured, means),
                1 - squaredErrors / variance,
                Math.sqrt(squaredErrors / n),
                n,
                inside(
                        measured,
                        predictions,
                        predictions.stream().mapToDouble(Prediction::deviation).toArray()),
                inside(
                        measured,
                        predictions,
                        predictions.stream().mapToDouble(Prediction::spread).toArray()));
    }

    /**
     * How measurements [N] agree with predictions [N] among the tenth that is predicted best, of which there must be two or
     * more; ties by place.
     */
    static BestPredicted best(double[] measured, List<Prediction> predictions) {
        int[] best = IntStream.range(0, measured.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -predictions.get(i).mean()))
                .limit(measured.length / TENTH)
                .mapToInt(i -> i)
                .toArray();
        double[] truths = IntStream.of(best).mapToDouble(i -> measured[i]).toArray();
        List<Prediction> told = IntStream.of(best).mapToObj(predictions::get).toList();
        HeldOut heldOut = of(truths, told);
        double bias = IntStream.range(0, best.length)
                .mapToDouble(i -> told.get(i).mean() - truths[i])
                .average()
                .orElseThrow();
        return new BestPredicted(1.0 / TENTH, heldOut.tau(), heldOut.rmse(), bias, best.length);
    }

    private static double inside(double[] measured, List<Prediction> predictions, double[] deviations) {
        long count = IntStream.range(0, measured.length)
                .filter(i -> Math.abs(measured[i] - predictions.get(i).mean()) <= HALF_WIDTH * deviations[i])
                .count();
        return (double) count / measured.length;
    }

    private static double square(double value) {
        return value * value;
    }
}
