package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.Run;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.TraceEntry;
import dnas.space.Architecture;
import java.util.List;
import java.util.function.IntConsumer;

/** Calibrations of the predictors of runs. */
record RunCalibrations(Catalogue catalogue, Replays replays) {
    /**
     * The calibration of a run as far as it is.
     *
     * @throws Conflict when its strategy fits no process, it has queried too little, or its data or controller are gone
     */
    Replays.Told<PredictorCalibration> of(Run run, List<TraceEntry> trace) {
        DenseRun dense = DenseRun.of(
                catalogue,
                run,
                trace,
                "fits no process whose predictions could be held against the truth; dense-sampling does");
        PredictorCalibration.requireEnough(trace.size());
        return replays.of(
                dense.key(catalogue, PredictorCalibration.class),
                trace.size(),
                PredictorCalibration.class,
                played -> calibration(catalogue.benchmark(dense.spec().space()), dense, played));
    }

    private <A extends Architecture> PredictorCalibration calibration(
            Benchmark<A> benchmark, DenseRun run, IntConsumer played) {
        return PredictorCalibration.of(benchmark, run.features(catalogue, benchmark), run.spec(), run.trace(), played);
    }
}
