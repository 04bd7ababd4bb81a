package dnas.cli;

import dnas.bench.KeptSearches;
import dnas.benchmark.Benchmark;
import dnas.controller.ControllerSpec;
import dnas.run.SearchFailed;
import dnas.run.SearchWorkers;
import dnas.search.SearchCancelled;
import java.nio.file.Path;
import java.util.List;

/**
 * Does the searches that are left in worker processes, with progress, and says on Ctrl-C how to go on.
 *
 * @param folder in which the workers write their log
 */
record WorkerSearches(KeptSearches<?> searches, Local local, Path folder, ProgressBar progress) {
    private static final double NANOSECONDS = 1e9;
    /** Exit code of a process that Ctrl-C has ended. */
    private static final int STOPPED = 130;

    /**
     * Exit code: 0 when every search is done; says why where not.
     *
     * @param controllers that they need, trained first
     * @param processes how many at once
     */
    int complete(Benchmark<?> benchmark, List<ControllerSpec> controllers, int processes) throws InterruptedException {
        if (searches.reused() > 0) {
            progress.say(searches.reused() + " of " + searches.total() + " searches are reused from " + searches.file()
                    + ".");
        }
        if (searches.done() == searches.total()) {
            return 0;
        }
        controllers.forEach(controller -> trainIfAbsent(controller, benchmark));
        Logs.ofWorkers(folder, Logs.Format.TEXT);
        try {
            with(new SearchWorkers(processes, WorkerProcesses.command(local.directory(), local.device())));
            return 0;
        } catch (SearchFailed failed) {
            progress.say("dnas: The search " + BenchLine.of(failed.spec()) + " failed: " + failed.getMessage() + " "
                    + searches.kept() + " Its worker wrote to " + folder.resolve("workers.log") + ".");
            return Refusals.FAULT;
        } catch (SearchCancelled stopping) {
            return STOPPED;
        }
    }

    private void trainIfAbsent(ControllerSpec controller, Benchmark<?> benchmark) {
        local.controllers()
                .trainIfAbsent(
                        benchmark.space(),
                        controller,
                        (step, steps, left) -> progress.show(
                                step, steps, ProgressBar.left("training the controller " + controller.id(), left)));
    }

    private void with(SearchWorkers workers) throws InterruptedException {
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
