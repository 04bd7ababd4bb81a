package dnas.cli;

import dnas.search.Answers;
import dnas.search.SearchEngine;
import dnas.search.SearchSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the searches of a benchmark, several at once. */
record BenchSearches(SearchEngine engine, int threads, ProgressBar progress) {
    private static final double NANOSECONDS = 1e9;

    /** What each search found, in the order of the specifications. */
    List<BenchResult> run(List<SearchSpec> specs) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long began = System.nanoTime();
            List<Future<BenchResult>> running = new ArrayList<>();
            for (SearchSpec spec : specs) {
                running.add(pool.submit(() -> search(spec)));
            }
            List<BenchResult> results = new ArrayList<>();
            for (Future<BenchResult> search : running) {
                results.add(search.get());
                double each = (System.nanoTime() - began) / NANOSECONDS / results.size();
                progress.show(
                        results.size(),
                        specs.size(),
                        ProgressBar.left("searches", each * (specs.size() - results.size())));
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A search of the benchmark failed.", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private BenchResult search(SearchSpec spec) {
        BenchResult.Collector collector = new BenchResult.Collector(spec);
        engine.run(spec, Answers.none(), collector::accept, () -> Thread.currentThread()
                .isInterrupted());
        return collector.result();
    }
}
