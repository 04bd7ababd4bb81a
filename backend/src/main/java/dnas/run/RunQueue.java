package dnas.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every run that has not ended: which wait, which are with a worker, and what people make of them. Each change is stored
 * first, then told to the listener, then made here: what could not be stored has not happened and can be tried again.
 */
public final class RunQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    private final Journal journal;
    private final SearchRunner runner;
    private final Controllers controllers;
    private final RunListener listener;
    private final InstantSource clock;
    private final WaitingRuns waiting;
    private final Map<Long, Assignment> assigned = new HashMap<>();
    /** Whether a change was refused that may be stored all the same: then runs may wait that are not known here. */
    private boolean unsure;

    private boolean closed;

    /**
     * Takes up what an earlier server left: runs that it had with a worker wait again.
     *
     * @param mostRunsEach how many runs that have not ended a person may have
     */
    public RunQueue(
            Journal journal,
            SearchRunner runner,
            Controllers controllers,
            RunListener listener,
            InstantSource clock,
            int mostRunsEach) {
        this.journal = journal;
        this.runner = runner;
        this.controllers = controllers;
        this.listener = listener;
        this.clock = clock;
        waiting = new WaitingRuns(controllers, mostRunsEach);
        for (Run run : journal.unfinished()) {
            Run queued = run.queued(null, run.deaths());
            if (run.state() != RunState.QUEUED) {
                journal.putBack(queued, "The server was gone before it could park the run.");
            }
            waiting.put(queued);
        }
        if (waiting.size() > 0) {
            LOG.info("{} runs of an earlier server wait, and are resumed.", waiting.size());
        }
    }

    /**
     * Checks and queues a study.
     *
     * @param launchedBy name of the account that launches it; null where nobody has to sign in
     * @throws Conflict when its launcher would have too many runs
     * @throws dnas.InvalidInput when one of its searches could not run; then nothing is stored
     */
    public Study launch(NewStudy plan, @Nullable String launchedBy) {
        plan.specsOfFirstSeed().forEach(runner::check);
        synchronized (this) {
            waiting.requireRoom(launchedBy, plan.countRuns());
            Study study = stored(() -> journal.add(plan, launchedBy));
            for (Run run : stored(() -> journal.runsOf(study.id()))) {
                waiting.put(run);
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
            throw new Conflict("Run " + id + " is " + shown(run.state()) + " already; nothing is left to stop.");
        }
        return cancelled(run);
    }

    private Run cancelled(Run stored) {
        Assignment assignment = assigned.get(stored.id());
        Run run = changed(
                (assignment == null ? stored : assignment.run()).ended(RunState.CANCELLED, null, clock.instant()));
        if (assignment == null) {
            waiting.remove(run);
        } else {
            release(assignment, false);
            assignment.revoke();
        }
        return run;
    }

    /**
     * Queues a failed or cancelled run again; its stored evaluations are replayed.
     *
     * @throws UnknownId when there is no such run
     * @throws Conflict when it is queued, with a worker, or finished, or its launcher would have too many runs
     */
    public synchronized Run resume(long id) {
        Run run = find(id);
        if (run.remarks().isDeleted()) {
            throw new Conflict("Run " + id + " was deleted; restore it before it is resumed.");
        }
        if (run.state() != RunState.FAILED && run.state() != RunState.CANCELLED) {
            throw new Conflict("Run " + id + " is " + shown(run.state())
                    + "; only one that failed or was stopped can be resumed.");
        }
        waiting.requireRoom(run.launchedBy(), 1);
        Run queued = run.queued(null, 0);
        enqueue(queued);
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
        if (remarked.equals(stored)) {
            return stored;
        }
        journal.remark(remarked);
        waiting.change(remarked, run -> run.with(remarked.remarks()));
        Assignment assignment = assigned.get(id);
        if (assignment != null) {
            assignment.became(assignment.run().with(remarked.remarks()));
        }
        listener.remarked(remarked, assignment == null ? null : assignment.secondsLeft());
        return remarked;
    }

    /**
     * Takes a run out of every list until it is restored; one that has not ended is stopped.
     *
     * @return whether it was in the lists
     * @throws UnknownId when there is no such run
     */
    public synchronized boolean delete(long id) {
        Run run = find(id);
        if (run.remarks().isDeleted()) {
            return false;
        }
        if (!run.state().ended()) {
            cancelled(run);
        }
        Instant now = clock.instant();
        remark(id, before -> before.withDeleted(now));
        return true;
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
        if (unsure) {
            journal.unfinished().stream()
                    .filter(run -> !assigned.containsKey(run.id()))
                    .forEach(waiting::put);
            unsure = false;
        }
        return waiting.next();
    }

    private Assignment assign(Run run) {
        Assignment assignment = new Assignment(run.running(clock.instant()), new Replay(journal.trace(run.id())));
        changed(assignment.run());
        controllers.claim(run);
        waiting.taken(run);
        assigned.put(run.id(), assignment);
        return assignment;
    }

    /** What the workers that took runs report of them. */
    WorkerReports reports() {
        return new WorkerReports(this, journal, controllers, listener, clock);
    }

    /** Whether a worker still has its run by this assignment. */
    synchronized boolean holds(Assignment assignment) {
        return assigned.get(assignment.run().id()) == assignment;
    }

    /** The worker of an assignment has its run no more. */
    synchronized void release(Assignment assignment, boolean failed) {
        assigned.remove(assignment.run().id());
        waiting.released(assignment.run());
        controllers.release(assignment.run(), failed);
        notifyAll();
    }

    private void enqueue(Run queued) {
        enqueue(queued, () -> journal.update(queued));
    }

    /** Lets a run that its worker did not end wait for another one; its reason says why. */
    void putBack(Run queued) {
        enqueue(queued, () -> journal.putBack(queued, String.valueOf(queued.reason())));
    }

    private synchronized void enqueue(Run queued, Runnable store) {
        stored(store);
        listener.runChanged(queued, null);
        waiting.put(queued);
        notifyAll();
    }

    /** Stores and tells how a run is now. */
    synchronized Run changed(Run run) {
        stored(() -> journal.update(run));
        listener.runChanged(run, null);
        return run;
    }

    private void stored(Runnable change) {
        stored(() -> {
            change.run();
            return true;
        });
    }

    private synchronized <T> T stored(Supplier<T> change) {
        try {
            return change.get();
        } catch (StoreUnavailable refused) {
            unsure = true;
            notifyAll();
            throw refused;
        }
    }

    /** A controller is ready: runs that wait for it may be taken. */
    synchronized void wake() {
        notifyAll();
    }

    /** Estimated seconds to the end of a run; null when nothing is measured yet. */
    public synchronized @Nullable Double secondsLeft(long run) {
        Assignment assignment = assigned.get(run);
        return assignment == null ? null : assignment.secondsLeft();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** How many runs that have not ended are in a state. */
    public synchronized int count(RunState state) {
        return state == RunState.QUEUED
                ? waiting.size()
                : (int) assigned.values().stream()
                        .filter(assignment -> assignment.run().state() == state)
                        .count();
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
                    park(run);
                }
            });
            notifyAll();
        }
        if (!left.isEmpty()) {
            LOG.info(
                    "Parked for the next server, which resumes them: runs {}.",
                    left.stream().map(assignment -> assignment.run().id()).toList());
        }
        left.forEach(Assignment::revoke);
    }

    private void park(Run run) {
        try {
            journal.putBack(run.queued(null, run.deaths()), "The server was stopped.");
        } catch (StoreUnavailable unwritten) {
            LOG.warn("Run {} could not be put back; the next server finds it with no worker, and does it.", run.id());
        }
    }

    private static String shown(RunState state) {
        return state == RunState.CANCELLED ? "stopped" : state.label();
    }

    private Run find(long id) {
        return journal.run(id).orElseThrow(() -> new UnknownId("run", id));
    }
}
