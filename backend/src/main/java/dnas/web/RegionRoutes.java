package dnas.web;

import dnas.run.Run;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows where a run looked. */
record RegionRoutes(Presenter presenter, RunRegions regions) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs/{id}/regions", this::show, May.SEE);
    }

    private void show(Context context) {
        Run run = presenter.find(context);
        regions.of(run, Replays.trace(context, presenter.journal(), run)).answer(context, found -> found);
    }
}
