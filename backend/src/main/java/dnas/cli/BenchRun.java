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
        long began = System.nanoTime();
        try {
            searches.complete(workers, done -> {
                double each = (System.nanoTime() - began) / NANOSECONDS / (done - searches.reused());
                progress.show(done, searches.total(), ProgressBar.left("searches", each * (searches.total() - done)));
            });
        } finally {
            forget(stop);
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
