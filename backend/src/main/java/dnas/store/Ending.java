package dnas.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The end of threads that use the database: neither they nor what follows may be interrupted, since H2 would close its file. */
public final class Ending {
    private Ending() {}

    /** Takes nothing more, and waits for what is under way, however long that takes. */
    public static void of(ExecutorService threads) {
        of(threads, () -> {});
    }

    /** The same, and then does what has to follow. */
    static void of(ExecutorService threads, Runnable then) {
        threads.shutdown();
        boolean interrupted = Thread.interrupted();
        while (!threads.isTerminated()) {
            try {
                boolean unusedEnded = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException interrupt) {
                interrupted = true;
            }
        }
        then.run();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
