package dnas.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that each hold one worker JVM and give it run after run. A worker is started with its first run. */
public final class WorkerPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    private static final long PAUSE_MILLIS = 500;

    private final RunQueue queue;
    private final WorkerReports reports;
    private final Workers kind;
    private final List<Thread> threads;
    private final Map<Integer, WorkerProcess> workers = new ConcurrentHashMap<>();

    /** Starts to work on the queue, on so many runs at once. */
    public WorkerPool(RunQueue queue, int size, Workers kind) {
        this.queue = queue;
        reports = queue.reports();
        this.kind = kind;
        threads = IntStream.range(0, size)
                .mapToObj(slot -> new Thread(() -> work(slot), "dnas-worker-" + slot))
                .toList();
        threads.forEach(Thread::start);
    }

    public int size() {
        return threads.size();
    }

    /** Process ids of the workers that are up. */
    public List<Long> pids() {
        return workers.values().stream()
                .filter(WorkerProcess::usable)
                .map(WorkerProcess::pid)
                .toList();
    }

    /** What they take of the machine's memory, in bytes; 0 where the system does not tell. */
    public long residentBytes() {
        return pids().stream().mapToLong(ResidentMemory::of).sum();
    }

    /** Whether runs are given to all of them. */
    public boolean isAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    private void work(int slot) {
        try {
            for (Assignment next = take(); next != null; next = take()) {
                end(next, attempt(slot, next));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            discard(slot);
        }
    }

    /**
     * A database that fails for a while must not cost a thread or a run: what could not be stored is tried again. That it is
     * unavailable, the store has said itself.
     */
    private @Nullable Assignment take() throws InterruptedException {
        while (true) {
            try {
                return queue.take();
            } catch (StoreUnavailable already) {
                Thread.sleep(PAUSE_MILLIS);
            } catch (RuntimeException failure) {
                LOG.error("No run could be taken from the queue; trying again", failure);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private void end(Assignment assignment, Outcome outcome) throws InterruptedException {
        while (!queue.isClosed()) {
            try {
                reports.ended(assignment, outcome);
                return;
            } catch (StoreUnavailable already) {
                Thread.sleep(PAUSE_MILLIS);
            } catch (RuntimeException failure) {
                LOG.error(
                        "The end of run {} could not be stored; trying again",
                        assignment.run().id(),
                        failure);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private Outcome attempt(int slot, Assignment assignment) {
        Outcome outcome;
        try {
            WorkerProcess worker = worker(slot);
            assignment.onRevoke(worker::stop);
            outcome = worker.run(
                    assignment.run().spec(),
                    assignment.stored(),
                    versions -> reports.began(assignment, versions),
                    events -> reports.happened(assignment, events));
        } catch (StoreUnavailable already) {
            outcome = new Outcome.Unstored();
        } catch (RuntimeException failure) {
            LOG.error("Run {} failed outside its worker", assignment.run().id(), failure);
            outcome = new Outcome.Died("The server could not follow this run: " + failure.getMessage() + ".");
        }
        if (!(outcome instanceof Outcome.Completed)) {
            discard(slot);
        }
        return outcome;
    }

    /** The slot's worker when it still lives and its input is open, else a new one. */
    private WorkerProcess worker(int slot) {
        return workers.compute(slot, (same, old) -> old != null && old.usable() ? old : WorkerProcess.start(kind));
    }

    private void discard(int slot) {
        @Nullable WorkerProcess worker = workers.remove(slot);
        if (worker != null) {
            worker.stop();
            worker.join();
        }
    }

    /** Waits for the workers to stop; close the queue first. */
    @Override
    public void close() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
