package dnas.web;

import dnas.run.calibration.CalibrationSample;
import dnas.run.calibration.Missed;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.SearchSpec;
import dnas.search.StrategyChoice;
import dnas.search.dense.DenseSetting;
import dnas.search.dense.Replay;
import org.jspecify.annotations.Nullable;

/**
 * How far the predictor of a run can be trusted.
 *
 * @param run as it stands
 * @param target {@code rank} or {@code raw}: what the process learns of the signals
 * @param queried how many it learnt from
 * @param inRange architectures that meet the limits
 * @param process that was fitted to them
 * @param beforehand of the queried architectures, each by the process that chose it; null before there are any
 * @param hindsight of unqueried architectures, whose truth no search has seen
 */
record RunCalibrationView(
        RunSummary run,
        String target,
        int queried,
        long inRange,
        Replay.LastProcess process,
        @Nullable CalibrationSample beforehand,
        Hindsight hindsight) {

    /**
     * Predictions held against what a query would have returned; null where no architecture is left.
     *
     * @param uniform a sample, each unqueried one equally likely
     * @param best the unqueried ones that are predicted best
     * @param missed the unqueried one of the highest test accuracy
     */
    record Hindsight(
            @Nullable CalibrationSample uniform,
            @Nullable CalibrationSample best,
            @Nullable Missed missed) {}

    static RunCalibrationView of(RunSummary run, SearchSpec spec, PredictorCalibration calibration) {
        boolean raw = StrategyChoice.parse(spec.strategy()).settings().contains(DenseSetting.RAW_TARGET);
        return new RunCalibrationView(
                run,
                raw ? "raw" : "rank",
                calibration.queried(),
                calibration.inRange(),
                calibration.process(),
                calibration.beforehand(),
                new Hindsight(calibration.uniform(), calibration.best(), calibration.missed()));
    }
}
