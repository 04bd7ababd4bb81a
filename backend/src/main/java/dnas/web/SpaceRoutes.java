package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.space.Limits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shows search spaces and the strategies. */
final class SpaceRoutes {
    private static final int USUAL_BINS = 60;
    private static final int MOST_BINS = 500;

    private final Catalogue catalogue;
    private final Surrogates surrogates;
    private final Map<String, SpaceView> views = new ConcurrentHashMap<>();

    SpaceRoutes(Catalogue catalogue, Surrogates surrogates) {
        this.catalogue = catalogue;
        this.surrogates = surrogates;
    }

    void install(RoutesConfig routes) {
        routes.get(
                "/api/v1/spaces",
                context -> context.json(
                        catalogue.benchmarks().stream().map(this::view).toList()),
                May.SEE);
        routes.get("/api/v1/spaces/{space}", context -> context.json(view(benchmark(context))), May.SEE);
        routes.get("/api/v1/spaces/{space}/flops", this::flops, May.SEE);
        routes.get("/api/v1/spaces/{space}/surrogate", this::surrogate, May.SEE);
        routes.get("/api/v1/strategies", context -> context.json(catalogue.strategies()), May.SEE);
    }

    private SpaceView view(Benchmark<?> benchmark) {
        return views.computeIfAbsent(benchmark.space().name(), unseen -> SpaceView.of(benchmark));
    }

    private void surrogate(Context context) {
        String space = benchmark(context).space().name();
        context.json(surrogates
                .of(space)
                .map(judged -> SurrogateView.of(space, judged))
                .orElseThrow(() -> new NotFoundResponse("Nothing is predicted in " + space + ".")));
    }

    private Benchmark<?> benchmark(Context context) {
        return catalogue.benchmark(context.pathParam("space"));
    }

    private void flops(Context context) {
        Benchmark<?> benchmark = benchmark(context);
        RangeView range =
                new RangeView(Parameters.optionalLong(context, "min"), Parameters.optionalLong(context, "max"));
        int bins = Parameters.integer(context, "bins", USUAL_BINS, 1, MOST_BINS);
        Limits limits = new Limits(range.toRange(""), Parameters.measureLimits(context));
        context.json(FlopsCount.of(benchmark, Parameters.signal(context, benchmark), limits, bins));
    }
}
