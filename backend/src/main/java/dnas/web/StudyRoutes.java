package dnas.web;

import dnas.InvalidInput;
import dnas.run.NewStudy;
import dnas.run.Study;
import dnas.run.UnknownId;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Launches, shows, cancels and compares studies. */
record StudyRoutes(Presenter presenter, JsonMapper json) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/studies", this::list);
        routes.post("/api/v1/studies", this::create);
        routes.get("/api/v1/studies/{id}", context -> context.json(presenter.study(study(context))));
        routes.post("/api/v1/studies/{id}/cancel", this::cancel);
    }

    private void list(Context context) {
        int page = Parameters.page(context);
        int size = Parameters.size(context);
        RunFilter filter = RunSelection.filter(context, presenter.catalogue());
        RunOrder order = RunSelection.order(context);
        context.json(new PageView<>(
                presenter.studies(presenter.reader().studies(filter, order, page, size), filter),
                presenter.reader().countStudies(filter),
                page,
                size));
    }

    private void create(Context context) {
        Study study = launch(StudyRequest.read(context.body(), json));
        context.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/studies/" + study.id())
                .json(presenter.study(study));
    }

    private Study launch(NewStudy plan) {
        try {
            return presenter.queue().launch(plan);
        } catch (InvalidInput refused) {
            throw StudyRequest.refusal(refused);
        }
    }

    private void cancel(Context context) {
        Study study = study(context);
        presenter.queue().cancelStudy(study.id());
        context.json(presenter.study(study));
    }

    private Study study(Context context) {
        long id = Parameters.id(context, "study");
        return presenter.journal().study(id).orElseThrow(() -> new UnknownId("study", id));
    }
}
