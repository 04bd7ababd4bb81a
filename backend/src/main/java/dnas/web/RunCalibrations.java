package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.Run;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.TraceEntry;
import dnas.space.Architecture;
import java.util.List;

/**
 * Calibrations of the predictors of runs. Each takes a second or two, since it predicts every architecture within the range, so
 * those last asked for are kept, and they are computed one at a time.
 */
final class RunCalibrations {
    private static final int KEPT = 32;

    private final Catalogue catalogue;
    private final Cache<DenseRun, PredictorCalibration> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    RunCalibrations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The calibration of a run as far as it is.
     *
     * @throws Conflict when its strategy fits no process, it has queried too little, or its data or controller are gone
     */
    PredictorCalibration of(Run run, List<TraceEntry> trace) {
        DenseRun dense = DenseRun.of(
                catalogue,
                run,
                trace,
                "fits no process whose predictions could be held against the truth; dense-sampling does");
        return answers.get(
                dense, unseen -> calibration(catalogue.benchmark(dense.spec().space()), dense));
    }

    private synchronized <A extends Architecture> PredictorCalibration calibration(
            Benchmark<A> benchmark, DenseRun run) {
        PredictorCalibration.requireEnough(run.trace().size());
        return PredictorCalibration.of(benchmark, run.features(catalogue, benchmark), run.spec(), run.trace());
    }
}
