package dnas.cli;

import dnas.bench.KeptSearches;
import dnas.run.SearchWorkers;

/** Does the searches of a comparison that are left, with progress, and says on Ctrl-C how to go on. */
record BenchRun(KeptSearches searches, ProgressBar progress) {
    private static final double NANOSECONDS = 1e9;

    /**
     * Returns when all are done.
     *
     * @throws dnas.run.SearchFailed when one of them failed
     * @throws dnas.search.SearchCancelled when the process is being stopped
     */
    void with(SearchWorkers workers) throws InterruptedException {
        Thread stop = new Thread(() -> stop(workers), "dnas-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Pace pace = new Pace();
        try {
            searches.complete(
                    workers, done -> progress.show(done, searches.total(), pace.after(done, searches.total())));
        } finally {
            forget(stop);
        }
    }

    /** Time left, from the searches after the first, which the workers' start made slow. */
    private static final class Pace {
        private long firstEnd;
        private int first;

        String after(int done, int total) {
            if (first == 0) {
                first = done;
                firstEnd = System.nanoTime();
                return "searches";
            }
            double each = (System.nanoTime() - firstEnd) / NANOSECONDS / (done - first);
            return ProgressBar.left("searches", each * (total - done));
        }
    }

    private void stop(SearchWorkers workers) {
        workers.stop();
        progress.say("Stopped. " + searches.kept());
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException alreadyStopping) {
            return;
        }
    }
}
