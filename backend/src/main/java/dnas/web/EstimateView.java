package dnas.web;

import dnas.analysis.MeanInterval;
import dnas.analysis.Summary;
import org.jspecify.annotations.Nullable;

/** A sample over seeds in brief; the 95 % interval of its mean is null below two. */
record EstimateView(
        int n,
        double mean,
        @Nullable Double ciLow,
        @Nullable Double ciHigh,
        double median,
        double best,
        double worst) {
    static @Nullable EstimateView of(@Nullable Summary summary) {
        if (summary == null) {
            return null;
        }
        MeanInterval interval = summary.interval();
        return new EstimateView(
                summary.n(),
                summary.mean(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                summary.median(),
                summary.max(),
                summary.min());
    }
}
