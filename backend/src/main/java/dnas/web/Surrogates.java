package dnas.web;

import dnas.benchmark.Agreement;
import dnas.benchmark.BestPredicted;
import dnas.benchmark.Surrogate;
import dnas.run.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The surrogates of all spaces. Training and judging them takes seconds, so it begins with the server, one after the other on
 * a thread of its own, and nobody waits for it.
 */
final class Surrogates {
    private final Map<String, Judged> bySpace = new HashMap<>();

    /** A surrogate with what is known of it by now, and later. */
    record Judged(
            Surrogate surrogate,
            CompletableFuture<Agreement> accuracy,
            CompletableFuture<BestPredicted> best,
            CompletableFuture<List<Surrogate.OfMeasure>> measures) {}

    Surrogates(Catalogue catalogue) {
        ExecutorService background = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "dnas-surrogates");
            thread.setDaemon(true);
            return thread;
        });
        catalogue.benchmarks().forEach(benchmark -> benchmark.surrogate().ifPresent(surrogate -> {
            background.execute(surrogate::prepare);
            bySpace.put(
                    benchmark.space().name(),
                    new Judged(
                            surrogate,
                            CompletableFuture.supplyAsync(surrogate::accuracy, background),
                            CompletableFuture.supplyAsync(surrogate::best, background),
                            CompletableFuture.supplyAsync(surrogate::measures, background)));
        }));
        background.shutdown();
    }

    /** The surrogate of a space; empty where nothing is predicted. */
    Optional<Judged> of(String space) {
        return Optional.ofNullable(bySpace.get(space));
    }
}
