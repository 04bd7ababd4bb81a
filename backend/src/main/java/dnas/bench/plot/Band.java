package dnas.bench.plot;

import dnas.analysis.MeanInterval;

/**
 * A mean with its 95 % interval at a place of the horizontal axis.
 *
 * @param x the place
 */
public record Band(double x, MeanInterval interval) {
    double mean() {
        return interval.mean();
    }

    double low() {
        return interval.low();
    }

    double high() {
        return interval.high();
    }
}
