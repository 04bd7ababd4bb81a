package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.ControllerKey;
import dnas.run.Run;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.Features;
import dnas.search.StrategyKind;
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
    private final Cache<Question, PredictorCalibration> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** A run that goes on has another answer after each query, and one that is made anew may have other queries. */
    private record Question(long run, List<TraceEntry> trace) {}

    RunCalibrations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The calibration of a run as far as it is.
     *
     * @throws Conflict when its strategy fits no process, it has queried too little, or its data or controller are gone
     */
    PredictorCalibration of(Run run, List<TraceEntry> trace) {
        if (!fitsAProcess(run.spec().strategy())) {
            throw new Conflict(
                    "Run " + run.id() + " searched with " + run.spec().strategy()
                            + ", which fits no process whose predictions could be held against the truth; "
                            + StrategyKind.DENSE_SAMPLING.label() + " does.");
        }
        DataState.requireCurrent(catalogue, run);
        return answers.get(new Question(run.id(), trace), unseen -> calibration(run, trace));
    }

    private static boolean fitsAProcess(String strategy) {
        return strategy.split(":", 2)[0].equals(StrategyKind.DENSE_SAMPLING.label());
    }

    private synchronized PredictorCalibration calibration(Run run, List<TraceEntry> trace) {
        PredictorCalibration.requireEnough(trace.size());
        return calibration(catalogue.benchmark(run.spec().space()), run, trace);
    }

    private <A extends Architecture> PredictorCalibration calibration(
            Benchmark<A> benchmark, Run run, List<TraceEntry> trace) {
        ControllerKey controller = catalogue.controller(
                run.spec().space(), run.spec().strategy(), run.spec().controllerSeed());
        Features<A> features = catalogue
                .features(benchmark, run.spec())
                .orElseThrow(() -> new Conflict("The controller that run " + run.id()
                        + " worked with is not in the data directory, so what its process saw is not known. Train it"
                        + " with: bin/dnas controller train --space " + controller.space() + " --variant "
                        + controller.variant().label() + " --seed " + controller.seed()));
        return PredictorCalibration.of(benchmark, features, run.spec(), trace);
    }
}
