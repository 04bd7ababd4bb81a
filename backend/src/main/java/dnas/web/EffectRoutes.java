package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.run.Run;
import dnas.search.SearchSpec;
import dnas.space.Limits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows what concepts do to accuracy and FLOPs: in the queried cells of a run, and in the whole table. */
record EffectRoutes(Presenter presenter, WholeTable wholeTable) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs/{id}/effects", this::ofRun, May.SEE);
        routes.get("/api/v1/spaces/{space}/effects", this::ofSpace, May.SEE);
    }

    private void ofRun(Context context) {
        Run run = presenter.find(context);
        EffectResponse response = response(context);
        DataState.requireSpace(presenter.catalogue(), run);
        Benchmark<?> benchmark = presenter.catalogue().benchmark(run.spec().space());
        response.requireKnown(benchmark);
        context.json(RunEffectsView.of(
                presenter.summary(run),
                response,
                QueriedCells.effects(benchmark, response, presenter.journal().trace(run.id())),
                tableBeside(run, benchmark, response)));
    }

    /** Without effects where the run's data were others. */
    private SpaceEffectsView tableBeside(Run run, Benchmark<?> benchmark, EffectResponse response) {
        SearchSpec spec = run.spec();
        return DataState.of(presenter.catalogue(), run) == DataState.CURRENT
                ? table(benchmark, benchmark.signal(spec.signal()), response, spec.limits())
                : SpaceEffectsView.of(
                        benchmark,
                        SignalView.of(presenter.catalogue(), spec.space(), spec.signal()),
                        response,
                        spec.limits().flops(),
                        null);
    }

    private void ofSpace(Context context) {
        Benchmark<?> benchmark = presenter.catalogue().benchmark(context.pathParam("space"));
        response(context).requireKnown(benchmark);
        RangeView range =
                new RangeView(Parameters.optionalLong(context, "min"), Parameters.optionalLong(context, "max"));
        Signal signal = Parameters.signal(context, benchmark, usual(benchmark));
        context.json(table(benchmark, signal, response(context), Limits.of(range.toRange(""))));
    }

    /** The first that was measured: what a model predicts of measured architectures says less of them. */
    private static Signal usual(Benchmark<?> benchmark) {
        return benchmark.signals().stream()
                .filter(signal -> signal.origin() != Signal.Origin.PREDICTED)
                .findFirst()
                .orElse(benchmark.signals().get(0));
    }

    private SpaceEffectsView table(Benchmark<?> benchmark, Signal signal, EffectResponse response, Limits limits) {
        return SpaceEffectsView.of(
                benchmark,
                SignalView.of(signal),
                response,
                limits.flops(),
                wholeTable.effects(benchmark, signal, response, limits));
    }

    private static EffectResponse response(Context context) {
        String label = context.queryParam("response");
        return label == null || label.isBlank() ? EffectResponse.ACCURACY_RANK : EffectResponse.named(label);
    }
}
