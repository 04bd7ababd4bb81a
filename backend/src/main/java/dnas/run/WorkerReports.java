package dnas.run;

import dnas.search.SearchEvent;
import dnas.search.TraceEntry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What workers report of the runs that the queue gave them. Reports of an attempt that was revoked are ignored. */
final class WorkerReports {
    /** Its lock is held while a report is taken in. */
    private final RunQueue queue;

    private final Journal journal;
    private final Controllers controllers;
    private final RunListener listener;
    private final InstantSource clock;

    WorkerReports(RunQueue queue, Journal journal, Controllers controllers, RunListener listener, InstantSource clock) {
        this.queue = queue;
        this.journal = journal;
        this.controllers = controllers;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * A worker has begun and says what it is. A run keeps the versions that made its evaluations until a worker, having replayed
     * them all, makes another one: then that worker's code stands for every one of them. Answers are not asked again, so data
     * must be the same.
     */
    void began(Assignment assignment, Versions versions) {
        synchronized (queue) {
            if (!queue.holds(assignment)) {
                return;
            }
            assignment.beganWith(versions);
            Run run = assignment.run();
            Versions made = run.versions();
            if (assignment.replay().size() == 0) {
                assignment.became(queue.changed(run.madeWith(versions)));
            } else if (made != null && !made.dataSha256().equals(versions.dataSha256())) {
                diverged(assignment, made.otherData(versions));
            }
        }
    }

    /** Stores and tells what has happened in a search. */
    void happened(Assignment assignment, List<SearchEvent> events) {
        synchronized (queue) {
            if (queue.holds(assignment)) {
                follow(assignment, events);
            }
        }
    }

    private void follow(Assignment assignment, List<SearchEvent> events) {
        Run run = assignment.run();
        List<TraceEntry> fresh = new ArrayList<>();
        for (SearchEvent event : events) {
            Optional<String> contradiction = assignment.replay().contradiction(event);
            if (contradiction.isPresent()) {
                diverged(assignment, contradiction.get());
                return;
            }
            if (event instanceof SearchEvent.Evaluated evaluated) {
                if (assignment.replay().holds(evaluated.entry())) {
                    continue;
                }
                fresh.add(evaluated.entry());
            }
            run = run.after(event, clock.instant());
            tellOthers(assignment, run, event);
        }
        Versions versions = assignment.versions();
        if (!fresh.isEmpty() && versions != null) {
            run = run.madeWith(versions);
        }
        // Steps of a training change nothing that is stored, and there are dozens a second.
        if (!run.equals(assignment.run()) || !fresh.isEmpty()) {
            journal.append(run, fresh);
        }
        assignment.became(run);
        for (TraceEntry entry : fresh) {
            listener.evaluated(run, entry);
        }
        listener.runChanged(run, assignment.secondsLeft());
    }

    /** What an event means beyond its run: for estimates, and for others that wait for the same controller. */
    private void tellOthers(Assignment assignment, Run run, SearchEvent event) {
        if (event instanceof SearchEvent.ControllerTraining training) {
            assignment.trainingFor(training.secondsLeft());
            listener.controllerChanged(controllers.training(run, training));
        } else if (event instanceof SearchEvent.Searching) {
            assignment.searchingFrom(System.nanoTime());
            ControllerStatus ready = controllers.ready(run);
            if (ready != null) {
                listener.controllerChanged(ready);
            }
            queue.wake();
        }
    }

    /** The run cannot go on from its stored evaluations; they stay as they are, with the versions that made them. */
    private void diverged(Assignment assignment, String how) {
        Run run = assignment.run();
        String why = how + " " + Versions.remedy(run.versions(), assignment.versions());
        queue.changed(run.ended(RunState.FAILED, why, clock.instant()));
        queue.release(assignment, false);
        assignment.revoke();
    }

    /** Ends the attempt of a worker. Of what it reported last, only the journal knows whether it was stored. */
    void ended(Assignment assignment, Outcome outcome) {
        synchronized (queue) {
            if (!queue.holds(assignment)) {
                return;
            }
            Run run = journal.run(assignment.run().id()).orElse(assignment.run());
            if (!run.state().ended()) {
                Run next = outcome.after(run, clock.instant());
                if (next.state().ended()) {
                    queue.changed(next);
                } else {
                    queue.putBack(next);
                }
            }
            queue.release(assignment, outcome instanceof Outcome.Failed);
        }
    }
}
