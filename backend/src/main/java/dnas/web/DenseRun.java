package dnas.web;

import dnas.CodeVersion;
import dnas.Sha256;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run of dense sampling as far as it is, whose data this installation has. One that goes on is another after each query, and
 * one that is made anew may have other queries.
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

    /**
     * What something that is found of it is kept under: the same only where code, specification, data, controller and what was
     * queried are.
     */
    String key(Catalogue catalogue, Class<?> found) {
        ControllerKey controller = controller(catalogue);
        MessageDigest digest = Sha256.digest();
        Stream.concat(
                        Stream.of(
                                found.getName(),
                                CodeVersion.current(),
                                spec,
                                catalogue.dataSha256(spec.space()).orElse(""),
                                catalogue.controllers().stream()
                                        .filter(trained -> trained.key().equals(controller))
                                        .map(trained -> trained.key().id() + " " + trained.trainingSeconds())
                                        .toList()),
                        trace.stream().map(entry -> entry.hash() + " " + entry.signal()))
                .forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
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
                .orElseThrow(() -> new Conflict("The controller that this run"
                        + " worked with is not in the data directory, so what it saw is not known. Train it"
                        + " with: bin/dnas controller train --space " + controller.space() + " --variant "
                        + controller.variant().label() + " --seed " + controller.seed()));
    }
}
