package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.UnknownId;
import dnas.space.Architecture;
import dnas.store.DatabaseJournal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Shows one architecture of a space: its drawing, what is known of it, what lies around it, and who queried it. */
record ArchitectureRoutes(Catalogue catalogue, DatabaseJournal journal) {
    private static final String PATH = "/api/v1/spaces/{space}/architectures/{hash}";

    void install(RoutesConfig routes) {
        routes.get(PATH, this::show, May.SEE);
        routes.get(PATH + "/accuracies", context -> context.json(accuracies(context, benchmark(context))), May.SEE);
        routes.get(PATH + "/neighbours", context -> context.json(neighbours(context, benchmark(context))), May.SEE);
        routes.get(PATH + "/queries", this::queries, May.SEE);
    }

    private Benchmark<?> benchmark(Context context) {
        return catalogue.benchmark(context.pathParam("space"));
    }

    private void show(Context context) {
        Benchmark<?> benchmark = benchmark(context);
        String hash = context.pathParam("hash");
        context.json(ArchitectureView.find(benchmark, Parameters.signal(context, benchmark), hash)
                .orElseThrow(() -> new UnknownId("architecture", hash)));
    }

    private static <A extends Architecture> List<AccuracyView> accuracies(Context context, Benchmark<A> benchmark) {
        return AccuracyView.of(benchmark, architecture(context, benchmark));
    }

    private static <A extends Architecture> List<NeighbourView> neighbours(Context context, Benchmark<A> benchmark) {
        return NeighbourView.of(benchmark, architecture(context, benchmark), Parameters.signal(context, benchmark));
    }

    private void queries(Context context) {
        Benchmark<?> benchmark = benchmark(context);
        String space = benchmark.space().name();
        String hash = architecture(context, benchmark).hash();
        int page = Parameters.page(context);
        int size = Parameters.size(context);
        context.json(new PageView<>(
                journal.queriesOf(space, hash, page, size).stream()
                        .map(row -> QueryView.of(row, catalogue, space))
                        .toList(),
                journal.countQueriesOf(space, hash),
                page,
                size));
    }

    private static <A extends Architecture> A architecture(Context context, Benchmark<A> benchmark) {
        String hash = context.pathParam("hash");
        return benchmark.space().named(hash).orElseThrow(() -> new UnknownId("architecture", hash));
    }
}
