package dnas.web;

import dnas.run.Catalogue;
import dnas.run.ControllerKey;
import dnas.run.ControllerStatus;
import dnas.run.Controllers;
import dnas.run.Run;
import dnas.run.RunListener;
import dnas.run.Study;
import dnas.run.UnknownId;
import dnas.search.TraceEntry;
import dnas.store.ActionRow;
import dnas.store.DatabaseJournal;
import dnas.web.EventStream.Event;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The event stream: turns what is stored into events, and lets browsers listen. */
final class EventRoutes implements RunListener {
    /** Name of events of what somebody did; only the streams of what it was done to carry them. */
    private static final String ACTION = "action";

    private final EventStream stream;
    private final DatabaseJournal journal;
    private final Controllers controllers;
    private final Catalogue catalogue;
    private final JsonMapper json;

    EventRoutes(
            EventStream stream,
            DatabaseJournal journal,
            Controllers controllers,
            Catalogue catalogue,
            JsonMapper json) {
        this.stream = stream;
        this.journal = journal;
        this.controllers = controllers;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** Data of an {@code evaluation} event. */
    private record Evaluation(long run, TraceView entry, dnas.run.@Nullable Incumbent incumbent) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/events", this::listen, May.SEE);
    }

    private void listen(Context context) {
        follow(stream, context, wanted(context), Access.credential(context));
    }

    /** Lets a browser take part in a stream, from the event on after the last that it has, as long as it is welcome. */
    static void follow(EventStream stream, Context context, Predicate<Event> wanted, BooleanSupplier welcome) {
        String header = context.header("Last-Event-ID");
        @Nullable Long after = header == null || header.isBlank() ? null : Parameters.number("Last-Event-ID", header);
        new SseHandler(0, client -> {
                    client.keepAlive();
                    EventClient listener = new EventClient(client, wanted, welcome);
                    client.onClose(() -> stream.leave(listener));
                    stream.join(listener, after);
                    listener.start(() -> stream.leave(listener));
                })
                .handle(context);
    }

    private Predicate<Event> wanted(Context context) {
        Long runId = Parameters.optionalLong(context, "run");
        if (runId != null) {
            Run run = journal.run(runId).orElseThrow(() -> new UnknownId("run", runId));
            Long study = run.study();
            ControllerKey needed = controllers.neededBy(run);
            return withControllers(
                    needed == null ? List.of() : List.of(needed),
                    event -> runId.equals(event.run()) || (event.run() == null && study.equals(event.study())));
        }
        Long studyId = Parameters.optionalLong(context, "study");
        if (studyId != null) {
            Study study = journal.study(studyId).orElseThrow(() -> new UnknownId("study", studyId));
            return withControllers(controllers.neededBy(study), event -> studyId.equals(event.study()));
        }
        return event -> !event.name().equals(ACTION);
    }

    /** A run or study also hears of the controllers that it needs, whichever run trains them. */
    private static Predicate<Event> withControllers(List<ControllerKey> needed, Predicate<Event> own) {
        Set<String> ids = needed.stream().map(ControllerKey::id).collect(Collectors.toSet());
        return own.or(event -> event.controller() != null && ids.contains(event.controller()));
    }

    @Override
    public void runChanged(Run run, @Nullable Double secondsLeft) {
        publish("run", RunSummary.of(controllers.explained(run), catalogue, secondsLeft), run);
    }

    @Override
    public void evaluated(Run run, TraceEntry entry) {
        publish(
                "evaluation",
                new Evaluation(run.id(), TraceView.of(entry), run.tally().incumbent()),
                run);
    }

    @Override
    public void controllerChanged(ControllerStatus controller) {
        stream.publish(
                "controller",
                json.writeValueAsString(ControllerView.of(controller, catalogue)),
                null,
                null,
                controller.key().id());
    }

    /** Tells what somebody did to a run or study. */
    void noted(ActionRow action) {
        Long run = action.subject().equals(ActionNotes.RUN) ? action.subjectId() : null;
        Long study = action.subject().equals(ActionNotes.STUDY) ? action.subjectId() : null;
        if (run != null || study != null) {
            stream.publish(ACTION, json.writeValueAsString(action), run, study, null);
        }
    }

    private void publish(String name, Object data, Run run) {
        stream.publish(name, json.writeValueAsString(data), run.id(), run.study(), null);
    }
}
