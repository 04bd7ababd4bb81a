package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.run.Catalogue;
import dnas.run.UnknownId;
import dnas.space.Limits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shows search spaces, their architectures and the strategies. */
final class SpaceRoutes {
    private static final int USUAL_BINS = 60;
    private static final int MOST_BINS = 500;

    private final Catalogue catalogue;
    private final Surrogates surrogates;
    private final Map<String, SpaceView> views = new ConcurrentHashMap<>();
    private final Map<Question, PointCloud> clouds = new ConcurrentHashMap<>();

    private record Question(String space, Signal signal) {}

    SpaceRoutes(Catalogue catalogue, Surrogates surrogates) {
        this.catalogue = catalogue;
        this.surrogates = surrogates;
    }

    void install(RoutesConfig routes) {
        routes.get(
                "/api/v1/spaces",
                context -> context.json(
                        catalogue.benchmarks().stream().map(this::view).toList()));
        routes.get("/api/v1/spaces/{space}", context -> context.json(view(benchmark(context))));
        routes.get("/api/v1/spaces/{space}/flops", this::flops);
        routes.get("/api/v1/spaces/{space}/points", this::points);
        routes.get("/api/v1/spaces/{space}/surrogate", this::surrogate);
        routes.get("/api/v1/spaces/{space}/architectures/{hash}", this::architecture);
        routes.get("/api/v1/strategies", context -> context.json(catalogue.strategies()));
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

    private void points(Context context) {
        Benchmark<?> benchmark = benchmark(context);
        Signal signal = Parameters.signal(context, benchmark);
        String tag = "\"" + benchmark.provenance().sha256() + "-" + signal.label() + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        PointCloud cloud = clouds.computeIfAbsent(
                new Question(benchmark.space().name(), signal), unseen -> PointCloud.of(benchmark, signal));
        String accepted = context.header("Accept-Encoding");
        boolean gzip = accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
        context.disableCompression().contentType("application/octet-stream");
        if (gzip) {
            context.header("Content-Encoding", "gzip");
        }
        context.result(gzip ? cloud.gzip() : cloud.plain());
    }

    private void architecture(Context context) {
        Benchmark<?> benchmark = benchmark(context);
        String hash = context.pathParam("hash");
        context.json(ArchitectureView.find(benchmark, Parameters.signal(context, benchmark), hash)
                .orElseThrow(() -> new UnknownId("architecture", hash)));
    }
}
