package dnas.web;

import dnas.run.Run;
import dnas.run.UnknownId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows where a run looked. */
record RegionRoutes(Presenter presenter, RunRegions regions) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs/{id}/regions", this::show);
    }

    private void show(Context context) {
        long id = Parameters.id(context, "run");
        Run run = presenter.journal().run(id).orElseThrow(() -> new UnknownId("run", id));
        context.json(regions.of(run, presenter.journal().trace(id)));
    }
}
