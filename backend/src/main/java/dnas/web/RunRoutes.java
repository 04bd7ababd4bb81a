package dnas.web;

import dnas.InvalidInput;
import dnas.run.Remarks;
import dnas.run.Run;
import dnas.store.GroupPage;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists and shows runs, and does something to them. */
record RunRoutes(Presenter presenter, JsonMapper json) {
    /** Those of a study's runs that are meant, by their ids. */
    record RunIds(long study, List<Long> runs) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs", this::list);
        routes.get("/api/v1/runs/groups", this::groups);
        routes.get("/api/v1/runs/ids", this::ids);
        routes.get(
                "/api/v1/runs/tags", context -> context.json(presenter.reader().tags()));
        routes.post(
                "/api/v1/runs/actions",
                context -> context.json(new RunActions(presenter.queue(), json).perform(context.body())));
        routes.get("/api/v1/runs/{id}", context -> context.json(presenter.run(presenter.find(context))));
        routes.patch("/api/v1/runs/{id}", this::remark);
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
        RunFilter filter = RunSelection.filter(context, presenter.catalogue());
        RunOrder order = RunSelection.order(context);
        context.json(new PageView<>(
                presenter.summaries(presenter.reader().runs(filter, order, page, size)),
                presenter.reader().countRuns(filter),
                page,
                size));
    }

    private void ids(Context context) {
        RunFilter filter = RunSelection.filter(context, presenter.catalogue());
        context.json(presenter.reader().ids(filter).entrySet().stream()
                .map(entry -> new RunIds(entry.getKey(), entry.getValue()))
                .toList());
    }

    private void groups(Context context) {
        int page = Parameters.page(context);
        int size = Parameters.size(context);
        RunFilter filter = RunSelection.filter(context, presenter.catalogue());
        RunOrder order = RunSelection.order(context);
        GroupPage found = presenter.reader().groups(filter, order, page, size);
        context.json(new PageView<>(
                found.items().stream()
                        .map(row -> GroupView.of(row, presenter.catalogue()))
                        .toList(),
                found.total(),
                page,
                size));
    }

    /** Fields that are not given stay as they are. */
    private void remark(Context context) {
        long id = Parameters.id(context, "run");
        JsonNode body = RequestBody.read(context.body(), json, List.of("note", "tags", "archived"), "remarks");
        JsonNode archived = body.get("archived");
        if (archived != null && !archived.isBoolean()) {
            throw new InvalidInput("archived", archived, "archived (" + archived + ") must be true or false.");
        }
        Run run = presenter
                .queue()
                .remark(
                        id,
                        before -> new Remarks(
                                body.has("note") ? RequestBody.text(body, "note") : before.note(),
                                body.has("tags") ? RequestBody.texts(body, "tags") : before.tags(),
                                archived == null ? before.archived() : archived.booleanValue()));
        context.json(presenter.summary(run));
    }
}
