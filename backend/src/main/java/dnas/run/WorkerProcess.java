package dnas.run;

import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The server's side of a worker JVM: one search at a time. Its death is noticed when its output ends; when it says nothing for
 * too long, it is killed.
 */
final class WorkerProcess {
    private static final Logger WORDS = LoggerFactory.getLogger(Workers.LOG);

    private static final int LARGEST_BATCH = 500;
    private static final int SECONDS_TO_STOP = 5;

    private final Workers kind;
    private final Process process;
    private final Watchdog watchdog;
    private final BufferedReader replies;
    private final Writer requests;
    private volatile boolean stopping;

    private WorkerProcess(Workers kind, Process process) {
        this.kind = kind;
        this.process = process;
        watchdog = Watchdog.of(process, kind.patience());
        replies = process.inputReader(StandardCharsets.UTF_8);
        requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts a worker. */
    static WorkerProcess start(Workers kind) {
        try {
            Process process = new ProcessBuilder(kind.command()).start();
            Thread listener = new Thread(() -> keepWords(process), "dnas-worker-words-" + process.pid());
            listener.setDaemon(true);
            listener.start();
            return new WorkerProcess(kind, process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void keepWords(Process process) {
        try (BufferedReader words = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                WORDS.info("{}: {}", process.pid(), line);
            }
        } catch (IOException killed) {
            // It says no more.
        }
    }

    /** Whether it can be given another search. */
    boolean usable() {
        return process.isAlive() && !stopping;
    }

    /** Process id, for the log and the tests. */
    long pid() {
        return process.pid();
    }

    /**
     * Does one search.
     *
     * @param began hears first what the worker is
     * @param happened hears of events in batches, as many as are there
     */
    Outcome run(
            SearchSpec spec, List<TraceEntry> stored, Consumer<Versions> began, Consumer<List<SearchEvent>> happened) {
        try {
            // It may hang before it reads.
            watchdog.expect();
            requests.write(WorkerProtocol.write(new WorkerRequest(spec, stored)) + "\n");
            requests.flush();
            List<SearchEvent> batch = new ArrayList<>();
            for (String line = nextLine(); line != null; line = nextLine()) {
                WorkerReply reply = WorkerProtocol.reply(line);
                if (reply instanceof WorkerReply.Began first) {
                    began.accept(first.versions());
                } else if (reply instanceof WorkerReply.Happened next) {
                    batch.add(next.event());
                }
                boolean ended = reply instanceof WorkerReply.Ended;
                if (!batch.isEmpty() && (ended || batch.size() >= LARGEST_BATCH || !replies.ready())) {
                    happened.accept(List.copyOf(batch));
                    batch.clear();
                }
                if (reply instanceof WorkerReply.Ended last) {
                    return last.outcome();
                }
            }
            return died();
        } catch (JacksonException garbled) {
            process.destroyForcibly();
            return new Outcome.Died("The worker wrote a line that cannot be read.");
        } catch (IOException broken) {
            return died();
        }
    }

    private @Nullable String nextLine() throws IOException {
        watchdog.expect();
        try {
            return replies.readLine();
        } finally {
            watchdog.heard();
        }
    }

    private Outcome died() {
        process.destroyForcibly();
        int code = process.onExit().join().exitValue();
        return new Outcome.Died(
                watchdog.hasBitten() ? WorkerDeath.hung(kind.patience()) : WorkerDeath.reason(code, kind.command()));
    }

    /** Closes the worker's input, and kills it when it has not ended after a while; returns at once. */
    void stop() {
        stopping = true;
        CompletableFuture<Void> unusedClosing = CompletableFuture.runAsync(this::closeInput);
        CompletableFuture<Void> unusedKill = process.onExit()
                .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly);
    }

    private void closeInput() {
        try {
            requests.close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
    }

    /** Waits until the process has ended. */
    void join() {
        process.onExit().join();
    }
}
