package dnas.run;

import dnas.search.SearchEvent;
import dnas.search.TraceEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every run that has not ended: which wait, which are with a worker, and what becomes of them. Each change is stored
 * first, then told to the listener, then made here: what could not be stored has not happened and can be tried again.
 */
public final class RunQueue implements AutoCloseable {
    private static final int DEATHS_SURVIVED = 1;
    private static final String WAITS_FOR_CONTROLLER = "waits for the controller";

    private final Journal journal;
    private final SearchRunner runner;
    private final Controllers controllers;
    private final RunListener listener;
    private final TreeMap<Long, Run> waiting = new TreeMap<>();
    private final Map<Long, Assignment> assigned = new HashMap<>();
    private boolean closed;

    /** Takes up what an earlier server left: runs that it had with a worker wait again. */
    public RunQueue(Journal journal, SearchRunner runner, Controllers controllers, RunListener listener) {
        this.journal = journal;
        this.runner = runner;
        this.controllers = controllers;
        this.listener = listener;
        for (Run run : journal.unfinished()) {
            Run queued = run.queued(null, run.deaths());
            if (run.state() != RunState.QUEUED) {
                journal.update(queued);
            }
            waiting.put(run.id(), queued);
        }
    }

    /**
     * Checks and queues a study.
     *
     * @throws dnas.InvalidInput when one of its searches could not run; then nothing is stored
     */
    public Study launch(NewStudy plan) {
        plan.specsOfFirstSeed().forEach(runner::check);
        synchronized (this) {
            Study study = journal.add(plan);
            for (Run run : journal.runsOf(study.id())) {
                waiting.put(run.id(), run);
                listener.runChanged(run, null);
            }
            notifyAll();
            return study;
        }
    }

    /**
     * Ends a run that has not ended.
     *
     * @throws UnknownId when there is no such run
     * @throws Conflict when it has ended
     */
    public synchronized Run cancel(long id) {
        Run run = find(id);
        if (run.state().ended()) {
            throw new Conflict("Run " + id + " is " + run.state().label() + " already; nothing is left to cancel.");
        }
        return cancelled(run);
    }

    /** Ends every run of a study that has not ended. */
    public synchronized void cancelStudy(long study) {
        for (Run run : journal.runsOf(study)) {
            if (!run.state().ended()) {
                cancelled(run);
            }
        }
    }

    private Run cancelled(Run stored) {
        Assignment assignment = assigned.get(stored.id());
        Run run = changed((assignment == null ? stored : assignment.run()).ended(RunState.CANCELLED, null));
        waiting.remove(stored.id());
        assigned.remove(stored.id());
        if (assignment != null) {
            controllers.release(run, false);
            assignment.revoke();
        }
        notifyAll();
        return run;
    }

    /**
     * Queues a failed or cancelled run again; its stored evaluations are replayed.
     *
     * @throws UnknownId when there is no such run
     * @throws Conflict when it is queued, with a worker, or finished
     */
    public synchronized Run resume(long id) {
        Run run = find(id);
        if (run.state() != RunState.FAILED && run.state() != RunState.CANCELLED) {
            throw new Conflict(
                    "Run " + id + " is " + run.state().label() + "; only a failed or cancelled run can be resumed.");
        }
        Run queued = changed(run.queued(null, 0));
        waiting.put(id, queued);
        notifyAll();
        return queued;
    }

    /**
     * Notes what people say of a run.
     *
     * @param change from what they said before
     * @throws UnknownId when there is no such run
     */
    public synchronized Run remark(long id, UnaryOperator<Remarks> change) {
        Run stored = find(id);
        Run remarked = stored.with(change.apply(stored.remarks()));
        journal.remark(remarked);
        waiting.computeIfPresent(id, (same, run) -> run.with(remarked.remarks()));
        Assignment assignment = assigned.get(id);
        if (assignment != null) {
            assignment.became(assignment.run().with(remarked.remarks()));
        }
        listener.runChanged(remarked, assignment == null ? null : assignment.secondsLeft());
        return remarked;
    }

    /** The next run for a worker, once there is one; null when the queue is closed. */
    @Nullable
    synchronized Assignment take() throws InterruptedException {
        while (!closed) {
            Run next = nextRun();
            if (next != null) {
                return assign(next);
            }
            wait();
        }
        return null;
    }

    private @Nullable Run nextRun() {
        for (Run run : List.copyOf(waiting.values())) {
            if (controllers.claim(run)) {
                return run;
            }
            if (!WAITS_FOR_CONTROLLER.equals(run.reason())) {
                waiting.put(run.id(), changed(run.queued(WAITS_FOR_CONTROLLER, run.deaths())));
            }
        }
        return null;
    }

    private Assignment assign(Run run) {
        Assignment assignment = new Assignment(run.running(), new Replay(journal.trace(run.id())));
        changed(assignment.run());
        waiting.remove(run.id());
        assigned.put(run.id(), assignment);
        return assignment;
    }

    /**
     * A worker has begun and says what it is; ignored when the attempt was revoked. A run keeps the versions that made its
     * evaluations until a worker, having replayed them all, makes another one: then that worker's code stands for every
     * one of them. Answers are not asked again, so data must be the same.
     */
    synchronized void began(Assignment assignment, Versions versions) {
        if (!isCurrent(assignment)) {
            return;
        }
        assignment.beganWith(versions);
        Run run = assignment.run();
        Versions made = run.versions();
        if (assignment.replay().size() == 0) {
            assignment.became(changed(run.madeWith(versions)));
        } else if (made != null && !made.dataSha256().equals(versions.dataSha256())) {
            diverged(assignment, made.otherData(versions));
        }
    }

    private boolean isCurrent(Assignment assignment) {
        return assigned.get(assignment.run().id()) == assignment;
    }

    /** Stores and tells what a worker reports; ignored when the attempt was revoked. */
    synchronized void happened(Assignment assignment, List<SearchEvent> events) {
        if (!isCurrent(assignment)) {
            return;
        }
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
            run = run.after(event);
            follow(assignment, run, event);
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
    private void follow(Assignment assignment, Run run, SearchEvent event) {
        if (event instanceof SearchEvent.ControllerTraining training) {
            assignment.trainingFor(training.secondsLeft());
            listener.controllerChanged(controllers.training(run, training));
        } else if (event instanceof SearchEvent.Searching) {
            assignment.searchingFrom(System.nanoTime());
            ControllerStatus ready = controllers.ready(run);
            if (ready != null) {
                listener.controllerChanged(ready);
            }
            notifyAll();
        }
    }

    /** The run cannot go on from its stored evaluations; they stay as they are, with the versions that made them. */
    private void diverged(Assignment assignment, String how) {
        Run run = assignment.run();
        changed(run.ended(RunState.FAILED, how + " " + Versions.remedy(run.versions(), assignment.versions())));
        assigned.remove(run.id());
        controllers.release(run, false);
        assignment.revoke();
        notifyAll();
    }

    /** Ends the attempt of a worker; ignored when it was revoked. */
    synchronized void ended(Assignment assignment, Outcome outcome) {
        Run run = assignment.run();
        if (!isCurrent(assignment)) {
            return;
        }
        if (!run.state().ended()) {
            if (outcome instanceof Outcome.Failed failed) {
                changed(run.ended(RunState.FAILED, failed.reason()));
            } else if (outcome instanceof Outcome.Completed) {
                changed(run.ended(RunState.FAILED, "The search ended without a result."));
            } else {
                String reason = outcome instanceof Outcome.Died died ? died.reason() : "The worker stopped.";
                retryOrFail(run, reason);
            }
        }
        assigned.remove(run.id());
        controllers.release(run, outcome instanceof Outcome.Failed);
        notifyAll();
    }

    private void retryOrFail(Run run, String reason) {
        if (run.deaths() >= DEATHS_SURVIVED) {
            changed(run.ended(RunState.FAILED, reason + " It had died before; resume the run to try again."));
        } else {
            waiting.put(run.id(), changed(run.queued(reason + " The run is resumed.", run.deaths() + 1)));
        }
    }

    /** Estimated seconds to the end of a run; null when nothing is measured yet. */
    public synchronized @Nullable Double secondsLeft(long run) {
        Assignment assignment = assigned.get(run);
        return assignment == null ? null : assignment.secondsLeft();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    public synchronized int countWaiting() {
        return waiting.size();
    }

    public synchronized int countAssigned() {
        return assigned.size();
    }

    /** Puts runs back that are with a worker, so that the next server resumes them, and stops their workers. */
    @Override
    public void close() {
        List<Assignment> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(assigned.values());
            assigned.clear();
            left.forEach(assignment -> {
                Run run = assignment.run();
                if (!run.state().ended()) {
                    journal.update(run.queued(null, run.deaths()));
                }
            });
            notifyAll();
        }
        left.forEach(Assignment::revoke);
    }

    private Run find(long id) {
        return journal.run(id).orElseThrow(() -> new UnknownId("run", id));
    }

    private Run changed(Run run) {
        journal.update(run);
        listener.runChanged(run, null);
        return run;
    }
}
