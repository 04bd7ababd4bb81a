package dnas.web;

import dnas.run.Catalogue;
import dnas.run.ControllerKey;
import dnas.run.Controllers;
import dnas.run.Run;
import dnas.run.RunQueue;
import dnas.run.Setup;
import dnas.run.Study;
import dnas.run.UnknownId;
import dnas.store.DatabaseJournal;
import dnas.store.RunFilter;
import dnas.store.RunReader;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes API records of stored runs and studies: adds estimates, counts and versions. */
record Presenter(
        DatabaseJournal journal,
        RunReader reader,
        RunQueue queue,
        Controllers controllers,
        Catalogue catalogue,
        BestAccuracies bests) {
    /**
     * The run that the path of a request names.
     *
     * @throws UnknownId when there is none
     */
    Run find(Context context) {
        long id = Parameters.id(context, "run");
        return journal.run(id).orElseThrow(() -> new UnknownId("run", id));
    }

    RunSummary summary(Run run) {
        return RunSummary.of(run, catalogue, queue.secondsLeft(run.id()));
    }

    List<RunSummary> summaries(List<Run> runs) {
        return runs.stream().map(this::summary).toList();
    }

    RunView run(Run run) {
        Run.Tally tally = run.tally();
        return new RunView(
                summary(run),
                journal.trace(run.id()).stream().map(TraceView::of).toList(),
                bests.of(Setup.of(run.spec()), List.of(run)),
                tally.repeats(),
                tally.invalid(),
                run.deaths(),
                new RunView.Seconds(tally.controllerSeconds(), tally.searchSeconds()),
                controllerOrNull(controllers.neededBy(run)));
    }

    /** Studies with those of their runs that are meant, which are read together. */
    List<StudyView> studies(List<Study> studies, RunFilter filter) {
        Map<Long, List<Run>> runs = reader.runsOf(studies, filter);
        return studies.stream()
                .map(study -> study(study, runs.getOrDefault(study.id(), List.of()), 0))
                .toList();
    }

    StudyView study(Study study) {
        List<Run> all = journal.runsOf(study.id());
        List<Run> runs = all.stream().filter(run -> !run.remarks().isDeleted()).toList();
        return study(study, runs, all.size() - runs.size());
    }

    private StudyView study(Study study, List<Run> runs, long deleted) {
        List<ControllerView> needed =
                controllers.neededBy(study).stream().map(this::controller).toList();
        return StudyView.of(study, catalogue, needed, summaries(runs), deleted);
    }

    /** As it stands. */
    ControllerView controller(ControllerKey key) {
        return ControllerView.of(controllers.status(key), catalogue);
    }

    private @Nullable ControllerView controllerOrNull(@Nullable ControllerKey key) {
        return key == null ? null : controller(key);
    }
}
