package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.run.Conflict;
import dnas.run.Journal;
import dnas.run.Run;
import dnas.search.TraceEntry;
import dnas.store.Ending;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * What is found by playing searches again. That takes as long as they did without their controllers, so nobody waits for it:
 * whoever asks is told how far it is, and asks again. One is played at a time, and given up once nobody asks for it any more;
 * what was found is kept.
 */
final class Replays implements AutoCloseable {
    /** What is found is on the disk, and what is refused stays so as long as nothing else changes. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** So long is waited for what may be found at once. */
    private static final Duration MOMENT = Duration.ofMillis(80);

    /** Pages ask each second, and those in tabs that nobody looks at each minute. */
    static final Duration FORGOTTEN = Duration.ofSeconds(90);

    private final KeptFindings kept;
    private final LongSupplier nanoTime;
    private final ExecutorService player = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dnas-replays");
        thread.setDaemon(true);
        return thread;
    });
    private final Cache<String, Playing<?>> asked =
            Caffeine.newBuilder().expireAfterAccess(REMEMBERED).build();

    Replays(KeptFindings kept) {
        this(kept, System::nanoTime);
    }

    /** One by whose clock nobody may have asked for long. */
    Replays(KeptFindings kept, LongSupplier nanoTime) {
        this.kept = kept;
        this.nanoTime = nanoTime;
    }

    /**
     * What a run has queried, as far as it is; as much of it as is asked for, since who asks again means the same, though a run
     * goes on.
     */
    static List<TraceEntry> trace(Context context, Journal journal, Run run) {
        List<TraceEntry> trace = journal.trace(run.id());
        int queries = Parameters.integer(context, "queries", trace.size(), 1, Integer.MAX_VALUE);
        return trace.subList(0, Math.min(queries, trace.size()));
    }

    /** Plays a search again and says what is found. */
    @FunctionalInterface
    interface Search<V> {
        /**
         * Plays it.
         *
         * @param played is told after each round how many queries were made again
         */
        V play(IntConsumer played);
    }

    /** What somebody who asks is told. */
    sealed interface Told<V> {
        /** Answers a request with it: 202 as long as nothing is found. */
        default void answer(Context context, Function<V, ?> view) {
            if (this instanceof Found<V> found) {
                context.json(view.apply(found.value()));
            } else {
                context.status(HttpStatus.ACCEPTED).json(this);
            }
        }
    }

    record Found<V>(V value) implements Told<V> {}

    /**
     * It is not found yet.
     *
     * @param played queries that were made again
     * @param queries of the run, as far as it is
     */
    record Underway<V>(int played, int queries) implements Told<V> {}

    /**
     * What is found of a run as far as it is.
     *
     * @param key the same for what is the same: of the run, of what is looked for, and of the code that looks
     * @throws Conflict when the search does
     */
    <V> Told<V> of(String key, int queries, Class<V> kind, Search<V> search) {
        Playing<?> playing = asked.get(key, unseen -> kept.read(key, kind)
                .<Playing<?>>map(found -> Playing.over(queries, nanoTime, found))
                .orElseGet(() -> begin(key, queries, search)));
        try {
            return playing.told(MOMENT, kind);
        } catch (CancellationException givenUp) {
            asked.asMap().remove(key, playing);
            return of(key, queries, kind, search);
        } catch (Conflict refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            asked.asMap().remove(key, playing);
            throw failure;
        }
    }

    private <V> Playing<V> begin(String key, int queries, Search<V> search) {
        Playing<V> playing = new Playing<>(queries, nanoTime);
        player.execute(() -> {
            playing.play(search);
            playing.found().ifPresent(value -> kept.write(key, value));
        });
        return playing;
    }

    /** Gives up what is being played, and waits until nothing is written any more. */
    @Override
    public void close() {
        player.shutdownNow();
        Ending.of(player);
    }
}
