package dnas.web;

import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.UnknownId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows, cancels and resumes runs. */
record RunRoutes(Presenter presenter) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs", this::list);
        routes.get("/api/v1/runs/{id}", this::show);
        routes.post("/api/v1/runs/{id}/cancel", context -> {
            Run run = presenter.queue().cancel(Parameters.id(context, "run"));
            context.json(presenter.run(run));
        });
        routes.post("/api/v1/runs/{id}/resume", context -> {
            Run run = presenter.queue().resume(Parameters.id(context, "run"));
            context.json(presenter.run(run));
        });
    }

    private void list(Context context) {
        int page = Parameters.page(context);
        int size = Parameters.size(context);
        String label = context.queryParam("state");
        RunState state = label == null || label.isBlank() ? null : RunState.named(label);
        Long study = Parameters.optionalLong(context, "study");
        context.json(new PageView<>(
                presenter.summaries(presenter.journal().runs(state, study, page, size)),
                presenter.journal().countRuns(state, study),
                page,
                size));
    }

    private void show(Context context) {
        long id = Parameters.id(context, "run");
        context.json(presenter.run(presenter.journal().run(id).orElseThrow(() -> new UnknownId("run", id))));
    }
}
