package dnas.run;

import dnas.search.SearchCancelled;
import dnas.search.SearchSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Does a list of searches in worker JVMs, each of which takes one after the other, without a server. A search whose worker
 * dies is begun once more in a new one. No worker outlives {@link #run}, nor {@link #stop}.
 */
public final class SearchWorkers {
    private final int size;
    private final Workers kind;
    private final Set<WorkerProcess> workers = new HashSet<>();
    private boolean stopped;

    /** How a search ended: one of the two is there. */
    private record End(
            @Nullable FinishedSearch search, @Nullable RuntimeException failure) {}

    /**
     * Starts nothing yet.
     *
     * @param size searches at once
     * @param command command line of a worker
     */
    public SearchWorkers(int size, List<String> command) {
        this.size = size;
        kind = new Workers(command, Workers.PATIENCE);
    }

    /**
     * Does the searches, begun in their order, and returns when all are done; to be called once.
     *
     * @param finished hears of every search as it ends, on the calling thread
     * @throws SearchFailed when a search failed; those in hand are stopped, and the others not begun
     * @throws SearchCancelled after {@link #stop}
     */
    public void run(List<SearchSpec> specs, Consumer<FinishedSearch> finished) throws InterruptedException {
        Queue<SearchSpec> waiting = new ConcurrentLinkedQueue<>(specs);
        BlockingQueue<End> ends = new LinkedBlockingQueue<>();
        List<Thread> threads = IntStream.range(0, Math.min(size, specs.size()))
                .mapToObj(slot -> new Thread(() -> work(waiting, ends), "dnas-search-" + slot))
                .toList();
        threads.forEach(Thread::start);
        try {
            for (int done = 0; done < specs.size(); done++) {
                End end = ends.take();
                if (end.search() != null) {
                    finished.accept(end.search());
                } else if (end.failure() != null) {
                    throw end.failure();
                }
            }
        } finally {
            stop();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** Stops every search in hand, and waits until no worker is left. */
    public void stop() {
        List<WorkerProcess> ending;
        synchronized (this) {
            stopped = true;
            ending = List.copyOf(workers);
        }
        ending.forEach(WorkerProcess::stop);
        ending.forEach(WorkerProcess::join);
    }

    /** Process ids of the workers that are up. */
    synchronized List<Long> pids() {
        return workers.stream()
                .filter(WorkerProcess::usable)
                .map(WorkerProcess::pid)
                .toList();
    }

    private void work(Queue<SearchSpec> waiting, BlockingQueue<End> ends) {
        try {
            @Nullable WorkerProcess worker = null;
            for (SearchSpec spec = waiting.poll(); spec != null; spec = waiting.poll()) {
                worker = usable(worker);
                Attempt.Ended ended = Attempt.at(spec, worker);
                if (ended.outcome() instanceof Outcome.Died) {
                    worker = usable(worker);
                    ended = Attempt.at(spec, worker);
                }
                ends.add(new End(required(spec, ended), null));
            }
        } catch (RuntimeException failure) {
            ends.add(new End(null, failure));
        }
    }

    /** The same worker while it lives, else a new one. */
    private synchronized WorkerProcess usable(@Nullable WorkerProcess worker) {
        if (stopped) {
            throw new SearchCancelled();
        }
        if (worker != null) {
            if (worker.usable()) {
                return worker;
            }
            workers.remove(worker);
        }
        WorkerProcess started = WorkerProcess.start(kind);
        workers.add(started);
        return started;
    }

    private synchronized FinishedSearch required(SearchSpec spec, Attempt.Ended ended) {
        if (ended.search() != null) {
            return ended.search();
        }
        if (!stopped && ended.outcome() instanceof Outcome.Failed failed) {
            throw new SearchFailed(spec, failed.reason());
        }
        if (!stopped && ended.outcome() instanceof Outcome.Died died) {
            throw new SearchFailed(spec, died.reason());
        }
        throw new SearchCancelled();
    }
}
