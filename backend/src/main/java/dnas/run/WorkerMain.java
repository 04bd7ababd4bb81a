package dnas.run;

import dnas.InvalidInput;
import dnas.search.SearchCancelled;
import dnas.search.SearchEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The worker's side: does one search after the other until its input ends, which also stops the search in hand. */
public final class WorkerMain {
    private static final int SECONDS_TO_STOP = 5;

    private final SearchRunner runner;
    private final PrintStream replies;
    private final BlockingQueue<Optional<WorkerRequest>> requests = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    private WorkerMain(SearchRunner runner, PrintStream replies) {
        this.runner = runner;
        this.replies = replies;
    }

    /** Serves the process's standard input; whatever libraries print goes to standard error from here on. */
    public static void serve(SearchRunner runner) throws InterruptedException {
        PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        WorkerMain worker = new WorkerMain(runner, replies);
        Thread reader = new Thread(() -> worker.listen(System.in), "dnas-worker-input");
        reader.setDaemon(true);
        reader.start();
        worker.work();
    }

    private void listen(InputStream input) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(Optional.of(WorkerProtocol.request(line)));
            }
        } catch (IOException closed) {
            System.err.println("The worker's input broke: " + closed.getMessage());
        } finally {
            stopped = true;
            requests.add(Optional.empty());
        }
        endAnyway();
    }

    /** Nobody hears a worker whose server is gone: it must not outlive that, whatever the search is at. */
    private static void endAnyway() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_TO_STOP);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private void work() throws InterruptedException {
        for (Optional<WorkerRequest> next = requests.take(); next.isPresent(); next = requests.take()) {
            reply(new WorkerReply.Ended(search(next.get())));
        }
    }

    private Outcome search(WorkerRequest request) {
        try {
            reply(new WorkerReply.Began(runner.versions(request.spec())));
            runner.run(request.spec(), Replay.answers(request.stored()), this::tell, () -> stopped);
            return new Outcome.Completed();
        } catch (SearchCancelled cancelled) {
            return new Outcome.Stopped();
        } catch (InvalidInput invalid) {
            return new Outcome.Failed(invalid.sentence());
        } catch (OutOfMemoryError failure) {
            // What else has failed with it, nobody knows.
            Runtime.getRuntime().halt(WorkerDeath.OUT_OF_MEMORY);
            throw failure;
        } catch (RuntimeException | LinkageError failure) {
            failure.printStackTrace(System.err);
            return new Outcome.Failed(sentence(failure));
        }
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) {
            return failure.getClass().getSimpleName();
        }
        Throwable why = failure instanceof UncheckedIOException ? failure.getCause() : null;
        return why == null || message.contains(String.valueOf(why.getMessage()))
                ? message
                : message + " (" + why.getMessage() + ")";
    }

    private void tell(SearchEvent event) {
        reply(new WorkerReply.Happened(event));
    }

    private void reply(WorkerReply line) {
        replies.println(WorkerProtocol.write(line));
    }
}
