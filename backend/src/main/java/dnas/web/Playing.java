package dnas.web;

import dnas.web.Replays.Found;
import dnas.web.Replays.Told;
import dnas.web.Replays.Underway;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** A search that is played again, or was. */
final class Playing<V> {
    private final int queries;
    private final LongSupplier nanoTime;
    private final CompletableFuture<V> found = new CompletableFuture<>();
    private volatile int played;
    private volatile long askedAt;

    Playing(int queries, LongSupplier nanoTime) {
        this.queries = queries;
        this.nanoTime = nanoTime;
        askedAt = nanoTime.getAsLong();
    }

    /** One that needs no playing. */
    static <V> Playing<V> over(int queries, LongSupplier nanoTime, V found) {
        Playing<V> playing = new Playing<>(queries, nanoTime);
        playing.found.complete(found);
        return playing;
    }

    /** Plays it; what is found, or thrown, is what those who ask are told. */
    void play(Replays.Search<V> search) {
        try {
            heard(0);
            found.complete(search.play(this::heard));
        } catch (CancellationException nobodyAsks) {
            found.cancel(false);
        } catch (RuntimeException | Error failure) {
            found.completeExceptionally(failure);
        }
    }

    private void heard(int sofar) {
        played = sofar;
        boolean isForgotten = nanoTime.getAsLong() - askedAt > Replays.FORGOTTEN.toNanos();
        if (isForgotten || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Nobody asks any more, or the server stops.");
        }
    }

    /** What was found; empty as long as nothing is. */
    Optional<V> found() {
        return found.isDone() && !found.isCompletedExceptionally() ? Optional.of(found.join()) : Optional.empty();
    }

    /**
     * What somebody is told who waits for a moment.
     *
     * @throws CancellationException when it was given up
     * @throws RuntimeException what the search threw
     */
    <W> Told<W> told(Duration moment, Class<W> kind) {
        askedAt = nanoTime.getAsLong();
        try {
            return new Found<>(kind.cast(found.get(moment.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException notYet) {
            return new Underway<>(played, queries);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Underway<>(played, queries);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
