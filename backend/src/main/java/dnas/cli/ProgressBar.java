package dnas.cli;

import dnas.search.SearchEvent;
import java.io.PrintStream;
import java.util.Locale;

/** Progress of long work on standard error: one line drawn over on a terminal, a plain line now and then when piped. */
final class ProgressBar {
    private static final int WIDTH = 30;
    /** Lines in all when piped. */
    private static final int LINES = 10;

    private static final int MINUTE = 60;

    private final PrintStream out;
    private final boolean terminal;
    private int lastLine = -1;
    private volatile boolean drawing;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether standard error is a terminal only the calling script can tell: system property {@code dnas.terminal}. */
    static ProgressBar onStandardError() {
        return new ProgressBar(System.err, Boolean.getBoolean("dnas.terminal"));
    }

    /**
     * Shows what an event of a search means.
     *
     * @param accuracy what is reported of the incumbent, as in "Predicted top-1 accuracy"
     */
    void show(SearchEvent event, int queries, String accuracy) {
        if (event instanceof SearchEvent.ControllerTraining training) {
            show(training);
        } else if (event instanceof SearchEvent.Evaluated evaluated) {
            int done = evaluated.entry().query();
            show(
                    done,
                    queries,
                    String.format(
                            Locale.ROOT,
                            "queries, incumbent %.3f %% (%s)",
                            100 * evaluated.entry().incumbentTestAccuracy(),
                            accuracy));
        }
    }

    /** Shows how far the training is that a search waits for. */
    void show(SearchEvent.ControllerTraining training) {
        show(training.step(), training.steps(), left("training the controller", training.secondsLeft()));
    }

    /** A text with the time that is left. */
    static String left(String what, double secondsLeft) {
        return what + ", " + time(secondsLeft) + " left";
    }

    private static String time(double seconds) {
        long minutes = Math.round(seconds / MINUTE);
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return minutes < 2 * MINUTE ? minutes + " min" : minutes / MINUTE + " h " + minutes % MINUTE + " min";
    }

    /** A line of its own, below a bar that is not full. */
    void say(String line) {
        out.println((drawing ? "\n" : "") + line);
        drawing = false;
    }

    /** Shows that {@code done} of {@code total} is done. */
    void show(int done, int total, String what) {
        if (terminal) {
            int filled = (int) ((long) WIDTH * done / total);
            out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total + " " + what
                    + "   " + (done == total ? "\n" : ""));
            out.flush();
            drawing = done < total;
            return;
        }
        int line = (int) ((long) LINES * done / total);
        if (line != lastLine) {
            lastLine = done == total ? -1 : line;
            out.println(done + "/" + total + " " + what);
        }
    }
}
