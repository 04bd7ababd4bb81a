package dnas.analysis.effects;

import dnas.analysis.MeanInterval;
import java.util.Optional;

/** Count, mean and squared deviations of a sample, and how two samples are put together (Chan, Golub and LeVeque 1979). */
final class Moments {
    private int n;
    private double mean;
    private double squares;

    void add(double value) {
        n++;
        double step = value - mean;
        mean += step / n;
        squares += step * (value - mean);
    }

    void add(Moments other) {
        if (other.n == 0) {
            return;
        }
        int all = n + other.n;
        double step = other.mean - mean;
        squares += other.squares + step * step * ((double) n * other.n / all);
        mean += step * other.n / all;
        n = all;
    }

    int n() {
        return n;
    }

    double mean() {
        return mean;
    }

    /** Sum of squared deviations from the mean. */
    double squares() {
        return squares;
    }

    /** Sum of squared deviations from another number. */
    double squaresAround(double other) {
        return squares + n * (mean - other) * (mean - other);
    }

    Optional<MeanInterval> interval() {
        return MeanInterval.of(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), n);
    }
}
