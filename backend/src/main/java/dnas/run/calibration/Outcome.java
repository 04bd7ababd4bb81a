package dnas.run.calibration;

import dnas.search.dense.Forecast;

/**
 * What was predicted of an architecture, and what a query brought or would have brought.
 *
 * @param truth the signal, a fraction
 */
record Outcome(Forecast forecast, double truth) {
    double mean() {
        return forecast.mean();
    }

    /** The truth on the scale of the prediction. */
    double score() {
        return forecast.scale().target(truth);
    }

    /** The predicted mean as a signal. */
    double predicted() {
        return predictedAt(0);
    }

    /** The predicted mean and so many deviations, as a signal. */
    double predictedAt(double deviations) {
        return forecast.scale().signal(forecast.mean() + deviations * forecast.deviation());
    }

    /** Whether the scale of the prediction ends before the truth. */
    boolean beyond() {
        return !forecast.scale().reaches(truth);
    }
}
