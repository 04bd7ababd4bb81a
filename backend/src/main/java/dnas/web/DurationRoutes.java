package dnas.web;

import dnas.run.Catalogue;
import dnas.store.RunReader;
import io.javalin.config.RoutesConfig;

/** How long searches took here, from which a launch can be estimated. */
record DurationRoutes(Catalogue catalogue, RunReader reader) {
    void install(RoutesConfig routes) {
        routes.get(
                "/api/v1/spaces/{space}/durations",
                context -> context.json(reader.durations(
                        catalogue.benchmark(context.pathParam("space")).space().name())),
                May.SEE);
    }
}
