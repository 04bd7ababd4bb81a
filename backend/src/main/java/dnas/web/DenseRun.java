package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.ControllerKey;
import dnas.run.Run;
import dnas.search.Features;
import dnas.search.SearchSpec;
import dnas.search.StrategyKind;
import dnas.search.TraceEntry;
import dnas.space.Architecture;
import java.util.List;

/**
 * A run of dense sampling as far as it is, whose data this installation has. One that goes on is another after each query, and
 * one that is made anew may have other queries: answers about equal ones are equal.
 */
record DenseRun(long id, SearchSpec spec, List<TraceEntry> trace) {
    /**
     * A run, where it is one.
     *
     * @param lack what other strategies have not, and that dense sampling has
     * @throws Conflict when its strategy is another, or its data are gone
     */
    static DenseRun of(Catalogue catalogue, Run run, List<TraceEntry> trace, String lack) {
        SearchSpec spec = run.spec();
        if (!StrategyKind.DENSE_SAMPLING.isOf(spec.strategy())) {
            throw new Conflict("Run " + run.id() + " searched with " + spec.strategy() + ", which " + lack + ".");
        }
        DataState.requireCurrent(catalogue, run);
        return new DenseRun(run.id(), spec, trace);
    }

    /** The one that it worked with. */
    ControllerKey controller(Catalogue catalogue) {
        return catalogue.controller(spec.space(), spec.strategy(), spec.controllerSeed());
    }

    /**
     * What its predictor saw of the space.
     *
     * @throws Conflict when its controller is gone
     */
    <A extends Architecture> Features<A> features(Catalogue catalogue, Benchmark<A> benchmark) {
        ControllerKey controller = controller(catalogue);
        return catalogue
                .features(benchmark, spec)
                .orElseThrow(() -> new Conflict("The controller that run " + id
                        + " worked with is not in the data directory, so what it saw is not known. Train it"
                        + " with: bin/dnas controller train --space " + controller.space() + " --variant "
                        + controller.variant().label() + " --seed " + controller.seed()));
    }
}
