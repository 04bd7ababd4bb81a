package dnas.controller;

import ai.djl.training.tracker.Tracker;

/**
 * One-cycle learning rates (Smith and Topin 2017, arXiv:1708.07120): a cosine up to the peak over the first 30 % of the
 * steps, then a cosine down to nearly nothing.
 *
 * @param steps of the whole training
 * @param peak highest rate
 */
record OneCycle(int steps, double peak) implements Tracker {
    private static final double RISE = .3;
    private static final double START = 1.0 / 25;
    private static final double END = START / 1e4;

    @Override
    public float getNewValue(int updates) {
        double progress = Math.min(1, (updates - 1.0) / Math.max(1, steps - 1));
        return (float)
                (progress < RISE
                        ? between(peak * START, peak, progress / RISE)
                        : between(peak, peak * END, (progress - RISE) / (1 - RISE)));
    }

    private static double between(double from, double to, double share) {
        return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
    }
}
