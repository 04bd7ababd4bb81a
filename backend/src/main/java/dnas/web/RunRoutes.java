package dnas.web;

import dnas.Shortened;
import dnas.run.Conflict;
import dnas.run.Remarks;
import dnas.run.Run;
import dnas.store.GroupPage;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists and shows runs, and does something to them. */
record RunRoutes(Presenter presenter, ActionNotes notes, JsonMapper json) {
    /** Characters of a note in an error. */
    private static final int LONGEST_REPEATED = 200;

    /** Those of a study's runs that are meant, by their ids. */
    record RunIds(long study, List<Long> runs) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs", this::list, May.SEE);
        routes.get("/api/v1/runs/groups", this::groups, May.SEE);
        routes.get("/api/v1/runs/ids", this::ids, May.SEE);
        routes.get(
                "/api/v1/runs/tags", context -> context.json(presenter.reader().tags()), May.SEE);
        routes.post("/api/v1/runs/actions", this::act, May.SEARCH);
        routes.get("/api/v1/runs/{id}", context -> context.json(presenter.run(presenter.find(context))), May.SEE);
        routes.patch("/api/v1/runs/{id}", this::remark, May.SEARCH);
        routes.post("/api/v1/runs/{id}/cancel", this::cancel, May.SEARCH);
        routes.post("/api/v1/runs/{id}/resume", this::resume, May.SEARCH);
    }

    private void cancel(Context context) {
        Run run = presenter.queue().cancel(Parameters.id(context, "run"));
        notes.note(context, "stopped", ActionNotes.RUN, run.id(), "");
        context.json(presenter.run(run));
    }

    private void resume(Context context) {
        Run run = presenter.queue().resume(Parameters.id(context, "run"));
        notes.note(context, "resumed", ActionNotes.RUN, run.id(), "");
        context.json(presenter.run(run));
    }

    private void act(Context context) {
        context.json(new RunActions(
                        presenter.queue(),
                        json,
                        (run, action, detail) -> notes.note(context, action, ActionNotes.RUN, run, detail))
                .perform(context.body()));
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

    private static String deed(JsonNode remarks, Run run) {
        boolean shelved = remarks.size() == 1 && remarks.has("archived");
        return !shelved ? "remarked on" : run.remarks().archived() ? "archived" : "restored";
    }

    private static String detail(JsonNode remarks) {
        return remarks.propertyNames().stream()
                .filter(field -> !field.equals("archived") && !field.equals("noteBefore"))
                .collect(Collectors.joining(", "));
    }

    /** Fields that are not given stay as they are. */
    private void remark(Context context) {
        long id = Parameters.id(context, "run");
        JsonNode body =
                RequestBody.read(context.body(), json, List.of("note", "noteBefore", "tags", "archived"), "remarks");
        Run run = presenter.queue().remark(id, before -> changed(id, before, body));
        notes.note(context, deed(body, run), ActionNotes.RUN, id, detail(body));
        context.json(presenter.summary(run));
    }

    private static Remarks changed(long run, Remarks before, JsonNode body) {
        Remarks after = new Remarks(
                body.has("note") ? RequestBody.text(body, "note") : before.note(),
                body.has("tags") ? RequestBody.texts(body, "tags") : before.tags(),
                body.has("archived") ? RequestBody.truth(body, "archived") : before.archived(),
                before.deleted());
        if (body.has("noteBefore")) {
            requireSeen(run, before.note(), RequestBody.text(body, "noteBefore").strip(), after.note());
        }
        return after;
    }

    /** Nobody's note gives way to another unseen; the same note sent twice replaces none. */
    private static void requireSeen(long run, String stored, String seen, String sent) {
        if (!stored.equals(seen) && !stored.equals(sent)) {
            throw new Conflict(
                    "The note of run " + run + " is \"" + Shortened.to(LONGEST_REPEATED, stored)
                            + "\" by now, not what noteBefore says; send the whole of it as noteBefore to put yours in its place.");
        }
    }
}
