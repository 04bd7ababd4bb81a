package dnas.web;

import dnas.InvalidInput;
import dnas.run.NewStudy;
import dnas.run.Study;
import dnas.run.UnknownId;
import dnas.run.WholeStudies;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Launches, shows, stops, deletes and restores studies. */
record StudyRoutes(Presenter presenter, ActionNotes notes, JsonMapper json) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/studies", this::list, May.SEE);
        routes.post("/api/v1/studies", this::create, May.SEARCH);
        routes.get("/api/v1/studies/{id}", context -> context.json(presenter.study(study(context))), May.SEE);
        routes.post("/api/v1/studies/{id}/cancel", this::cancel, May.SEARCH);
        routes.delete("/api/v1/studies/{id}", this::delete, May.SEARCH);
        routes.post("/api/v1/studies/{id}/restore", this::restore, May.SEARCH);
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
        Study study = launch(
                StudyRequest.read(context.body(), json), Access.caller(context).name());
        notes.note(
                context, "launched", ActionNotes.STUDY, study.id(), study.plan().name());
        context.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/studies/" + study.id())
                .json(presenter.study(study));
    }

    private Study launch(NewStudy plan, @Nullable String launchedBy) {
        try {
            return presenter.queue().launch(plan, launchedBy);
        } catch (InvalidInput refused) {
            throw StudyRequest.refusal(refused);
        }
    }

    private void cancel(Context context) {
        change(context, "stopped", whole()::cancel);
    }

    private void delete(Context context) {
        change(context, "deleted", whole()::delete);
    }

    private void restore(Context context) {
        change(context, "restored", whole()::restore);
    }

    private WholeStudies whole() {
        return new WholeStudies(presenter.queue(), presenter.journal());
    }

    /** Notes a change only where it was one. */
    private void change(Context context, String action, LongPredicate change) {
        Study study = study(context);
        if (change.test(study.id())) {
            notes.note(
                    context, action, ActionNotes.STUDY, study.id(), study.plan().name());
        }
        context.json(presenter.study(study));
    }

    private Study study(Context context) {
        long id = Parameters.id(context, "study");
        return presenter.journal().study(id).orElseThrow(() -> new UnknownId("study", id));
    }
}
