package dnas.web;

import dnas.run.Catalogue;
import dnas.run.ControllerStatus;
import dnas.run.Controllers;
import dnas.run.Run;
import dnas.run.RunQueue;
import dnas.run.Study;
import dnas.store.DatabaseJournal;
import java.util.List;

/** Makes API records of stored runs and studies: adds estimates, counts and versions. */
record Presenter(DatabaseJournal journal, RunQueue queue, Controllers controllers, Catalogue catalogue) {
    RunSummary summary(Run run) {
        return RunSummary.of(run, queue.secondsLeft(run.id()));
    }

    List<RunSummary> summaries(List<Run> runs) {
        return runs.stream().map(this::summary).toList();
    }

    RunView run(Run run) {
        ControllerStatus controller = controllers.statusFor(run);
        Run.Tally tally = run.tally();
        return new RunView(
                summary(run),
                journal.trace(run.id()).stream().map(TraceView::of).toList(),
                tally.repeats(),
                tally.invalid(),
                new RunView.Seconds(tally.controllerSeconds(), tally.searchSeconds()),
                controller == null ? null : ControllerView.of(controller));
    }

    StudyView studyInList(Study study) {
        return StudyView.of(study, journal.statesOf(study.id()), null);
    }

    StudyView study(Study study) {
        return StudyView.of(study, journal.statesOf(study.id()), summaries(journal.runsOf(study.id())));
    }
}
