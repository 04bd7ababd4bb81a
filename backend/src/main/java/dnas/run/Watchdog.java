package dnas.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Kills a process that is expected to say something and does not for too long: it hangs, and would hold its run for ever. */
final class Watchdog {
    private final Process process;
    private final Duration patience;
    private boolean expecting;
    private boolean bitten;
    private long since;

    private Watchdog(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
    }

    /**
     * Watches a process until it ends.
     *
     * @param patience the longest silence
     */
    static Watchdog of(Process process, Duration patience) {
        Watchdog watchdog = new Watchdog(process, patience);
        watchdog.lookAgainIn(patience.toNanos());
        return watchdog;
    }

    /** From now on it is the process's turn to say something. */
    synchronized void expect() {
        expecting = true;
        since = System.nanoTime();
    }

    /** It has said something, or need not. */
    synchronized void heard() {
        expecting = false;
    }

    /** Whether the process was killed for its silence. */
    synchronized boolean hasBitten() {
        return bitten;
    }

    private void lookAgainIn(long nanoseconds) {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(
                this::look, CompletableFuture.delayedExecutor(nanoseconds, TimeUnit.NANOSECONDS));
    }

    private synchronized void look() {
        if (!process.isAlive()) {
            return;
        }
        long left = expecting ? patience.toNanos() - (System.nanoTime() - since) : patience.toNanos();
        if (left > 0) {
            lookAgainIn(left);
        } else {
            bitten = true;
            process.destroyForcibly();
        }
    }
}
